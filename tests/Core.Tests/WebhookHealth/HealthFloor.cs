using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>Instances of the app that share real tables, which can be out of reach.</summary>
internal sealed class HealthFloor(params string[] accountNames) : IAsyncDisposable
{
    private readonly TablesFloor tables = new();
    private readonly List<HealthInstance> instances = [];
    private readonly AccountDirectory accounts = new(TestSettings.With(
        [.. accountNames.Select(name => ($"JustCall:Accounts:{name}:ApiSecret", "not-real"))]));

    public FakeClock Clock => tables.Clock;

    public Account Account => accounts.Find("main")!;

    public FakeIssues Issues { get; } = new();

    public FakeReadBack ReadBack { get; } = new();

    /// <summary>Whether the tables refuse every call.</summary>
    public bool IsOut { get; set; }

    /// <summary>How many rows were written.</summary>
    public int Writes { get; private set; }

    /// <summary>Instances of an app with account <c>main</c>, and others if wanted.</summary>
    public static async Task<HealthFloor> OpenAsync(params string[] others)
    {
        var floor = new HealthFloor(["main", .. others]);
        await floor.tables.TableAsync(HealthStore.TableName);
        return floor;
    }

    /// <summary>Another instance.</summary>
    /// <param name="before">Told before each of its calls of the tables.</param>
    /// <param name="after">Told after each of its calls of the tables.</param>
    public HealthInstance Instance(Action<string>? before = null, Action<string>? after = null)
    {
        instances.Add(new(accounts, new WatchedTables(tables.Client, Before + before, after), Clock, Issues, ReadBack));
        return instances[^1];
    }

    public Task<AccountHealth> KnownAsync() => instances[0].Store.ReadAsync("main", default);

    /// <summary>A message on the topic that arrives now.</summary>
    public ServiceBusReceivedMessage Message(
        string id, DateTimeOffset? happenedAt = null, string origin = "webhook", string account = "main", BinaryData? body = null) =>
        Delivery.Of(new ServiceBusMessage(body ?? Body(happenedAt ?? Clock.GetUtcNow()))
        {
            MessageId = id,
            ApplicationProperties = { ["account"] = account, ["origin"] = origin, ["receivedAt"] = Clock.GetUtcNow().ToString("O") },
        });

    public static BinaryData Body(DateTimeOffset at) => new($$"""{"specversion":"1.0","id":"x","time":"{{at:O}}","data":{"body":"hi"} }""");

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances)
            instance.Dispose();
        accounts.Dispose();
        await tables.DisposeAsync();
    }

    private void Before(string call)
    {
        if (IsOut)
            throw new IOException("no tables");
        Writes += call.Contains("Get", StringComparison.Ordinal) ? 0 : 1;
    }
}
