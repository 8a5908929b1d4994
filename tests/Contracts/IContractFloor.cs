namespace JustCallFx.Contracts;

/// <summary>
/// What one engine needs to stand below a capability's suites: a place of its own for each test. The engine's name stands in its
/// <see cref="EngineAttribute"/>; the capability adds its own interface, with what its suites ask of the floor.
/// </summary>
public interface IContractFloor : IAsyncDisposable
{
    /// <summary>Why the engine cannot be tested here, or null; the suite's tests are then skipped with these words.</summary>
    string? Absence { get; }

    /// <summary>
    /// Where the engine is known not to do what the service does: the sentence's name, and why it is not said to this engine.
    /// </summary>
    IReadOnlyDictionary<string, string> Deviations => new Dictionary<string, string>();

    /// <summary>Opens the engine, empty. Not called when it is absent.</summary>
    Task OpenAsync();
}
