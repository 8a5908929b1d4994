namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>It is, or is not, the first that is known of the contact on this line.</summary>
internal sealed class FirstContactCondition(bool isFirst) : IRuleCondition
{
    public bool Holds(RuleMoment moment) => moment.Occasion.Facts.IsFirstContact == isFirst;
}
