using JustCallFx.Core.Contacts;
using JustCallFx.Core.OptOuts;
using JustCallFx.Functions.Tests.Ops;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>Opt-outs count before all else; what is rejected lifts none.</summary>
public sealed class ConsentTests : IAsyncLifetime
{
    private const string Ana = "+14155550101";

    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_opt_in_lifts_an_earlier_opt_out_however_often_it_comes()
    {
        await OptAsync("out", "stop", 37, "STOP");
        await OptAsync("in", "start", 38, "START");
        await OptAsync("in", "start", 38, "START");

        Assert.False(await IsOptedOutAsync());
    }

    [Fact]
    public async Task A_START_without_an_event_of_its_own_lifts_it_as_well()
    {
        await app.TextAsync("m1", Ana, At(37), "STOP");
        await app.TextAsync("m2", Ana, At(38), "Start");

        Assert.False(await IsOptedOutAsync());
    }

    [Fact]
    public async Task An_opt_in_that_comes_again_with_a_later_time_lifts_nothing()
    {
        await OptAsync("in", "start", 36, "START");
        await OptAsync("out", "stop", 37, "STOP");

        await OptAsync("in", "start", 38, "START");

        Assert.True(await IsOptedOutAsync());
    }

    [Fact]
    public async Task A_START_that_comes_again_with_a_later_time_lifts_nothing()
    {
        await app.TextAsync("m1", Ana, At(36), "START");
        await app.TextAsync("m2", Ana, At(37), "STOP");

        await app.TextAsync("m1", Ana, At(38), "START");

        Assert.True(await IsOptedOutAsync());
    }

    [Fact]
    public async Task A_START_of_a_known_id_that_said_something_else_lifts_nothing()
    {
        await app.TextAsync("m1", Ana, At(36), "Hello");
        await app.TextAsync("m2", Ana, At(37), "STOP");

        await app.TextAsync("m1", Ana, At(38), "START");

        Assert.True(await IsOptedOutAsync());
    }

    [Fact]
    public async Task An_opt_out_counts_even_where_its_event_is_rejected()
    {
        await OptAsync("out", "stop", 36, "STOP");
        await OptAsync("in", "start", 37, "START");

        await OptAsync("out", "stop", 38, "STOP IT");

        Assert.True(await IsOptedOutAsync());
    }

    private Task OptAsync(string way, string id, int minute, string body) =>
        app.DeliverAsync($"sms.opt{way}", At(minute), new { message_id = id, from = Ana, to = AppEvents.Line, body });

    private Task<bool> IsOptedOutAsync() =>
        app.Services.GetRequiredService<OptOutStore>().IsOptedOutAsync("default", PhoneNumber.Parse(Ana)!.Value, CancellationToken.None);

    private static string At(int minute) => $"2026-03-12T14:{minute}:00Z";
}
