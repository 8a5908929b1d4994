using System.Runtime.CompilerServices;

namespace JustCallFx.Contracts;

/// <summary>
/// Sentences that every engine of a capability has to keep. A suite is an abstract class named <c>…Contract</c> in the capability's
/// folder, its tests are <see cref="SkippableFactAttribute"/>s, and an engine joins with an empty class:
/// <c>public sealed class SqliteEntityTests : EntityContract&lt;SqliteTables&gt;;</c>
/// </summary>
public abstract class ContractSuite<TFloor> : IAsyncLifetime
    where TFloor : IContractFloor, new()
{
    /// <summary>The engine, in a place of this test's own.</summary>
    protected TFloor Floor { get; } = new();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        Skip.If(Floor.Absence is not null, Floor.Absence);
        await Floor.OpenAsync();
        ContractLog.Ran(GetType());
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync() => await Floor.DisposeAsync();

    /// <summary>Skips the sentence that calls it where the engine is known to deviate from it.</summary>
    protected void SkipWhereItDeviates([CallerMemberName] string sentence = "") =>
        Skip.If(Floor.Deviations.ContainsKey(sentence), Floor.Deviations.GetValueOrDefault(sentence));
}
