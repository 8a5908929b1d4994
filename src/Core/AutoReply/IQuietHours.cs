using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.AutoReply;

/// <summary>Knows when contacts are not to be texted.</summary>
public interface IQuietHours
{
    /// <summary>When quiet hours end that reign now for a contact of the account; null outside of them.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted, and no rules are known yet.</exception>
    ValueTask<DateTimeOffset?> EndAsync(string account, PhoneNumber contact, DateTimeOffset now, CancellationToken cancellationToken);
}
