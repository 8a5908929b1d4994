namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>It happened outside, or inside, the account's opening hours.</summary>
internal sealed class BusinessHoursCondition(bool isOutside) : IRuleCondition
{
    public bool Holds(RuleMoment moment) => moment.Hours.IsOpen(moment.Occasion.OccurredAt) != isOutside;
}
