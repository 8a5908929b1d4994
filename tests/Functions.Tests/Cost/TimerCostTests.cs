using System.Reflection;
using JustCallFx.Embedded.Timers;
using JustCallFx.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary><c>docs/cost.md</c> says what the timers cost while nothing happens; it is counted here.</summary>
[Collection(nameof(Alone))]
public sealed class TimerCostTests(CostFloor floor) : IClassFixture<CostFloor>
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (MethodInfo Method, string Schedule)> Timers = (
        from type in typeof(DrainSpillover).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<TimerTriggerAttribute>()
        where trigger is not null
        select (type.Name, Value: (method, trigger.Schedule))).ToDictionary(timer => timer.Name, timer => timer.Value, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Timers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_timer_that_finds_nothing_costs_what_the_document_says(string name)
    {
        var (method, schedule) = Timers[name];
        await RunAsync(method);

        var cost = await floor.CountAsync(() => RunAsync(method));

        CostTable.Timers.AssertRow(name, new TimerCost(schedule, RunsAMonth(name, schedule), cost.Operations, cost.Requests, cost.LogBytes).Cells);
    }

    [Fact]
    public void Every_timer_of_the_document_is_one_of_the_app() => Assert.Equal(Timers.Keys.Order(), CostTable.Timers.Names.Order());

    private Task RunAsync(MethodInfo method)
    {
        var services = floor.App.Services;
        var function = ActivatorUtilities.CreateInstance(services, method.DeclaringType!);
        return (Task)method.Invoke(function, [.. method.GetParameters().Select(Argument)])!;
    }

    private static object Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TimerInfo) ? new TimerInfo() : CancellationToken.None;

    private long RunsAMonth(string name, string text)
    {
        var schedule = ScheduleText.Read(name, text, floor.App.Services.GetRequiredService<IConfiguration>());
        var runs = 0L;
        for (var at = schedule.Next(Start); at <= Start.AddDays(30); at = schedule.Next(at))
            runs++;
        return runs;
    }
}
