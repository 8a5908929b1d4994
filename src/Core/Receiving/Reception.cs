using JustCallFx.Core.Accounts;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Receiving;

/// <summary>What became of a request to the webhook.</summary>
/// <param name="At">When it came.</param>
/// <param name="Account">The account; null when the route names none that exists.</param>
/// <param name="Cause">Why it is answered as it is.</param>
/// <param name="Key">The key that a genuine request is signed with.</param>
/// <param name="Outgoing">What goes to the topic; null when nothing does.</param>
public readonly record struct Reception(
    DateTimeOffset At, Account? Account, WebhookCause Cause, SigningKey? Key = null, OutgoingEvent? Outgoing = null);
