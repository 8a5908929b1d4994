using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>Quiet hours that begin and end when a test says so; none unless it does.</summary>
internal sealed class Night : IQuietHours
{
    public DateTimeOffset From { get; set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset To { get; set; } = DateTimeOffset.MaxValue;

    public ValueTask<DateTimeOffset?> EndAsync(string account, PhoneNumber contact, DateTimeOffset now, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DateTimeOffset?>(From <= now && now < To ? To : null);
}
