using System.Reflection;
using JustCallFx.Contracts;

namespace JustCallFx.Embedded.Tests.Contracts;

public sealed class BindingTests
{
    private static readonly Bindings Here = Bindings.In(typeof(BindingTests).Assembly);

    [Fact]
    public void Every_engine_keeps_every_suite_that_fits_it() => Assert.Empty(Here.Missing);

    [Fact]
    public void Every_suite_is_kept_by_an_engine() => Assert.Empty(Here.WithoutEngine);

    [Fact]
    public void Every_sentence_can_be_skipped_where_an_engine_is_absent() => Assert.DoesNotContain(
        Here.Wanted.Select(binding => binding.Suite).Distinct().SelectMany(Sentences),
        sentence => sentence.IsDefined(typeof(FactAttribute))
            && !sentence.IsDefined(typeof(SkippableFactAttribute)) && !sentence.IsDefined(typeof(SkippableTheoryAttribute)));

    [Fact]
    public async Task Every_deviation_of_an_engine_names_a_sentence()
    {
        foreach (var engine in Here.Wanted.ToLookup(binding => binding.Floor, binding => binding.Suite))
        {
            await using var floor = (IContractFloor)Activator.CreateInstance(engine.Key)!;

            Assert.Subset(engine.SelectMany(Sentences).Select(sentence => sentence.Name).ToHashSet(), floor.Deviations.Keys.ToHashSet());
        }
    }

    [Fact]
    public void An_engine_that_forgot_a_suite_is_found()
    {
        var forgetful = Bindings.Of([typeof(ThingContract<>), typeof(OtherContract<>)], [typeof(BoundFloor), typeof(ForgetfulFloor), typeof(BoundTests)]);

        Assert.Equal(["Contracts / Thing on Forgetful"], forgetful.Missing.Select(missing => missing.ToString()));
        Assert.Equal([typeof(OtherContract<>)], forgetful.WithoutEngine);
    }

    private static IEnumerable<MethodInfo> Sentences(Type suite) => suite.GetMethods();

    internal interface IOtherFloor : IContractFloor;

    internal abstract class ThingContract<TFloor> : ContractSuite<TFloor>
        where TFloor : Floor, new();

    internal abstract class OtherContract<TFloor> : ContractSuite<TFloor>
        where TFloor : IOtherFloor, new();

    internal abstract class Floor : IContractFloor
    {
        public string? Absence => null;

        public Task OpenAsync() => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Engine("Bound")]
    internal sealed class BoundFloor : Floor;

    [Engine("Forgetful")]
    internal sealed class ForgetfulFloor : Floor;

    internal sealed class BoundTests : ThingContract<BoundFloor>;
}
