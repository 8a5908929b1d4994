using JustCallFx.Contracts.Triggers;
using JustCallFx.Embedded.Host;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Timers;

/// <summary>Timer functions in a whole embedded host.</summary>
public sealed class TimerHostTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FakeClock clock = new();
    private readonly Ticks ticks = new();
    private readonly StringWriter output = new();

    public void Dispose()
    {
        output.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_functions_of_the_app_run_on_its_clock_and_keep_their_status_in_its_data_directory()
    {
        await using var host = Build("0 15 * * * *");

        await host.StartAsync();
        clock.Advance(TimeSpan.FromMinutes(15));
        var tick = await ticks.NextAsync();
        await host.StopAsync();

        Assert.Equal(nameof(OnSchedule), tick.Function);
        Assert.True(File.Exists(Path.Combine(folder.Path, EmbeddedHostOptions.DefaultDataDirectory, "timers", "OnSchedule.json")));
    }

    [Fact]
    public async Task The_list_of_functions_names_the_schedule()
    {
        await using var host = Build("0 15 * * * *");

        await host.StartAsync();
        await host.StopAsync();

        Assert.Contains("    OnSchedule: timerTrigger %Schedule%", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_schedule_stops_the_start()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Build("0 15 * * * 7"));

        Assert.StartsWith(
            "Schedule of function OnSchedule: found '0 15 * * * 7' from '%Schedule%' (weekday '7' is not within 0 to 6); wanted six fields",
            refusal.Message, StringComparison.Ordinal);
    }

    private EmbeddedHost Build(string schedule)
    {
        File.WriteAllText(folder.File("host.json"), """{ "version": "2.0" }""");
        File.WriteAllText(folder.File("topology.json"), """{ "topics": [], "queues": [] }""");
        var builder = EmbeddedHost.CreateBuilder(["--urls=http://127.0.0.1:0", $"--Schedule={schedule}"], new EmbeddedHostOptions
        {
            Functions = new TimersOnly(),
            CurrentDirectory = folder.Path,
            AppDirectory = folder.Path,
            ReadsEnvironment = false,
            Clock = clock,
            Output = output,
        });
        builder.Logging.ClearProviders();
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(ticks);
        return (EmbeddedHost)builder.Build();
    }
}
