using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>A reading back that remembers its orders.</summary>
internal sealed class FakeReadBack : IReadBack
{
    public List<ReadBackOrder> Orders { get; } = [];

    public bool CanRead(Account account) => true;

    public Task<ReadBackRun?> LastRunOfAsync(Account account, CancellationToken cancellationToken) => Task.FromResult(default(ReadBackRun));

    public Task OrderAsync(Account account, ReadBackOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        return Task.CompletedTask;
    }
}
