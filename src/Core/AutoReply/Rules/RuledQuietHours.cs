using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>The quiet hours by the active rules.</summary>
internal sealed class RuledQuietHours(RuleBook book) : IQuietHours
{
    /// <inheritdoc />
    public async ValueTask<DateTimeOffset?> EndAsync(string account, PhoneNumber contact, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await book.ActiveAsync(cancellationToken)).HoursOf(account).QuietUntil(contact, now);
}
