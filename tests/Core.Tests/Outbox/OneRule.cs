using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>Decides as one rule would: the keyword HOURS gets the opening hours, with nothing that stops it.</summary>
internal sealed class OneRule : IReplyDecider
{
    public const string Rule = "hours";
    public const string Text = "We are open 9 to 5.";

    /// <summary>What becomes of a text that says HOURS.</summary>
    public ReplyDecision Decision { get; set; } = new ReplyDecision.Reply(Rule, Text);

    public ValueTask<ReplyDecision> DecideAsync(ReplyOccasion occasion, CancellationToken cancellationToken) =>
        ValueTask.FromResult(occasion.Text == "HOURS" ? Decision : ReplyDecision.NoRule.Instance);
}
