namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>It is a certain event.</summary>
internal sealed class EventCondition(string eventName) : IRuleCondition
{
    public bool Holds(RuleMoment moment) => moment.Occasion.EventName == eventName;
}
