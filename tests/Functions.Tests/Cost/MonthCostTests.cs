using System.Globalization;
using System.Text.RegularExpressions;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>The months of <c>docs/cost.md</c> are what its formulas make of its tables and of <c>docs/cost.json</c>.</summary>
public sealed partial class MonthCostTests
{
    private static readonly CostParameters Parameters = CostParameters.Read();

    private static readonly string[] Alerts =
        [.. Window().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "infra", "alerts.bicep"))).Select(match => match.Groups[1].Value)];

    public static TheoryData<long> Months => [.. Parameters.EventsAMonth];

    public static TheoryData<string> PriceNames => [.. Parameters.Prices.Keys];

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_costs_what_the_document_says(long events) =>
        CostTable.Months.AssertRow(events.ToString("N0", CultureInfo.InvariantCulture), new MonthCost(events, Parameters, Alerts).Cells);

    [Theory]
    [MemberData(nameof(PriceNames))]
    public void A_price_stands_in_the_document_with_its_source_and_date(string name)
    {
        var price = Parameters.Prices[name];

        CostTable.Prices.AssertRow(
            name,
            string.Join(" | ", price.Usd?.ToString("0.######", CultureInfo.InvariantCulture) ?? "fill in", price.Per, price.Region ?? "-", price.Source ?? "-", price.Date ?? "-"));
        Assert.False(price.Usd is not null && (price.Source is null || price.Date is null), $"{name} has a price without its source or date.");
    }

    [Theory]
    [InlineData("serviceBusCredits")]
    [InlineData("storageRequests")]
    public void A_limit_carries_what_the_document_says(string name)
    {
        var limit = Parameters.Limits[name];
        var share = Parameters.EventsInAThousand.Sum(kind => kind.Value * limit.Of(EventCost.Of(CostTable.Events[kind.Key]))) / 1000.0;

        CostTable.Limits.AssertRow(
            name,
            string.Create(CultureInfo.InvariantCulture, $"{limit.ASecond} | {share:0.0} | {limit.ASecond / share:0} | {limit.Source} | {limit.Date}"));
    }

    [Fact]
    public void The_mix_is_a_thousand_events_of_the_kinds_that_are_counted()
    {
        Assert.Equal(1000, Parameters.EventsInAThousand.Values.Sum());
        Assert.Empty(Parameters.EventsInAThousand.Keys.Except(CostTable.Events.Names));
        Assert.NotEmpty(Alerts);
    }

    [GeneratedRegex("(?m)^    window: '(\\w+)'$")]
    private static partial Regex Window();
}
