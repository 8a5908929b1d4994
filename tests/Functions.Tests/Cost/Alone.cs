namespace JustCallFx.Functions.Tests.Cost;

/// <summary>Tests that run while no other does: what they count is told per process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
