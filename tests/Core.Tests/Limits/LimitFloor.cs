using JustCallFx.Core.Accounts;
using JustCallFx.Core.Limits;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Limits;

/// <summary>Instances of the app that share one table store, and an account whose limits they keep.</summary>
internal sealed class LimitFloor : IAsyncDisposable
{
    private readonly TablesFloor tables = new();
    private readonly AccountDirectory accounts;
    private readonly List<AccountLimits> instances = [];

    private LimitFloor(int perMinute, int perHour, int atOnce)
    {
        accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:main:ApiSecret", "not-real"),
            ("JustCall:Accounts:main:CallsPerMinute", $"{perMinute}"),
            ("JustCall:Accounts:main:CallsPerHour", $"{perHour}"),
            ("JustCall:Accounts:main:CallsAtOnce", $"{atOnce}")));
        Account = accounts.Find("main")!;
    }

    public FakeClock Clock => tables.Clock;

    public Account Account { get; }

    public RecordingLogger<AccountLimits> Log { get; } = new();

    public static async Task<LimitFloor> WithAsync(int perMinute = 60, int perHour = 3_600, int atOnce = 25)
    {
        var floor = new LimitFloor(perMinute, perHour, atOnce);
        await floor.tables.TableAsync(LimitStore.TableName);
        return floor;
    }

    public AccountLimits Instance()
    {
        instances.Add(new AccountLimits(new LimitStore(tables.Client), Clock, Log));
        return instances[^1];
    }

    /// <summary>Takes as many as are asked for, at once, and gives back what was granted.</summary>
    public async Task<IReadOnlyList<LimitAnswer>> UseAsync(AccountLimits instance, int calls, CallPriority priority = CallPriority.Reply)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => instance.TakeAsync(Account, priority, default)));
        await Task.WhenAll(answers.OfType<LimitAnswer.Granted>().Select(granted => instance.GiveBackAsync(Account, granted.Lease, default)));
        return answers;
    }

    public async Task<string> TakeAsync(AccountLimits instance) =>
        Assert.IsType<LimitAnswer.Granted>(await instance.TakeAsync(Account, CallPriority.Reply, default)).Lease;

    public async Task<LimitAnswer.Wait> WaitAsync(AccountLimits instance, CallPriority priority = CallPriority.Reply) =>
        Assert.IsType<LimitAnswer.Wait>(await instance.TakeAsync(Account, priority, default));

    public Task DropTableAsync() => tables.Client.DeleteTableAsync(LimitStore.TableName);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances)
            instance.Dispose();
        accounts.Dispose();
        await tables.DisposeAsync();
    }
}
