namespace JustCallFx.Functions.Tests.Cost;

/// <summary>What a service takes in a second.</summary>
/// <param name="ASecond">How many.</param>
/// <param name="What">Of what: the amount of an event's cost that counts.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Date">When.</param>
internal sealed record CostLimit(long ASecond, string What, string Source, string Date)
{
    /// <summary>How much of the limit an event takes.</summary>
    public long Of(EventCost cost) => What == "Credits" ? cost.Credits : cost.Requests;
}
