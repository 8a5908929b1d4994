namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>One thing that must hold for a rule to be meant.</summary>
internal interface IRuleCondition
{
    /// <summary>Whether it holds.</summary>
    bool Holds(RuleMoment moment);
}
