using System.Text.Json;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary><c>docs/cost.json</c>: what a month is taken to be, and prices with the place and date where they were read.</summary>
internal sealed record CostParameters
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>How many events of each kind there are among a thousand.</summary>
    public required IReadOnlyDictionary<string, int> EventsInAThousand { get; init; }

    /// <summary>The months that are computed, by their events.</summary>
    public required IReadOnlyList<long> EventsAMonth { get; init; }

    /// <summary>An instance's memory, in GB.</summary>
    public required double InstanceMemoryGB { get; init; }

    /// <summary>What an execution is billed for at least, in seconds.</summary>
    public required double LeastExecutionSeconds { get; init; }

    /// <summary>What a namespace or a storage account takes in a second, by name.</summary>
    public required IReadOnlyDictionary<string, CostLimit> Limits { get; init; }

    /// <summary>The prices by name.</summary>
    public required IReadOnlyDictionary<string, CostPrice> Prices { get; init; }

    /// <summary>As the file says.</summary>
    public static CostParameters Read() => JsonSerializer.Deserialize<CostParameters>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "docs", "cost.json")), Format)!;

    /// <summary>A price, or 0 where none is filled in.</summary>
    public double Price(string name) => Prices[name].Usd ?? 0;
}
