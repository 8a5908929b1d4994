namespace JustCallFx.Core.Outbox;

/// <summary>Which of the replies that are not done are meant.</summary>
/// <param name="Account">Those of one account; null for all.</param>
/// <param name="State">Those of one state, <see cref="ReplyState.Sent"/> for those that did not arrive; null for all.</param>
public sealed record ReplyFilter(string? Account = null, ReplyState? State = null)
{
    /// <summary>Whether a reply of the account is meant, whatever its state.</summary>
    internal bool IsOfAccount(OpenReply reply) => Account is null || reply.Account == Account;

    /// <summary>Whether a reply is meant.</summary>
    internal bool Covers(OpenReply reply) => IsOfAccount(reply) && (State is null || reply.State == State);
}
