using System.Text;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>How far a forgetting reaches: to all that the contact left until the order, and no further.</summary>
public sealed class ForgettingReachTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly App app;

    public ForgettingReachTests() => app = ErasureFloor.App(clock);

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        await app.LeaveTracesAsync(clock);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_forgetting_that_ended_on_the_way_goes_on_where_it_was_until_the_same_time()
    {
        var ordered = clock.GetUtcNow();
        await BeginAsync(ordered, step: 1);
        await app.PassAsync(clock, TimeSpan.FromMinutes(5));

        await app.ForgetAsync();

        var progress = await Forgotten.FindAsync("default", ErasureFloor.Contact, default);
        Assert.Equal((ordered, true), (progress!.At, progress.IsDone));
        Assert.Equal(["Spillover"], (await app.AllAsync()).OfContact().Places());
    }

    [Fact]
    public async Task A_version_with_other_steps_begins_again()
    {
        await Forgotten.NoteAsync(
            "default", ErasureFloor.Contact, new ForgettingProgress(clock.GetUtcNow(), Step: 4, Steps: 9, Place: "t|of another step", IsDone: false), default);

        await app.ForgetAsync();

        Assert.Empty((await app.AllAsync()).OfContact());
    }

    [Fact]
    public async Task What_has_come_since_the_order_outlives_a_forgetting_that_goes_on_later()
    {
        var id = await app.ConversationIdAsync();
        await BeginAsync(clock.GetUtcNow());
        await app.PassAsync(clock, TimeSpan.FromHours(1));
        await app.TextAsync("since", ErasureFloor.Number, "2026-03-02T13:00:00Z", "Hello again");

        await app.ForgetAsync();

        var conversation = await app.AskAsync($"/api/ops/conversations/{id}");
        Assert.Equal(ErasureFloor.Number, conversation.GetProperty("contact").GetString());
        Assert.Equal("Hello again", Assert.Single(conversation.GetProperty("timeline").EnumerateArray()).GetProperty("body").GetString());
        Assert.DoesNotContain(await app.AllAsync(), one => one.Contains(ErasureFloor.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_since_the_order_that_waits_for_the_broker_is_not_lost()
    {
        await BeginAsync(clock.GetUtcNow());
        await app.PassAsync(clock, TimeSpan.FromHours(1));
        await app.SpillAsync("""{"contact":"+14155550101","time":"2026-03-02T13:00:00Z"}""");

        await app.ForgetAsync();

        Assert.Contains("2026-03-02T13", Assert.Single(await app.AllAsync(), one => one.StartsWith("Spillover", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_account_has_of_the_same_number_stays()
    {
        await app.SpillAsync($$"""{"source":"/justcall/{{App.DeveloperAccount}}","contact":"{{ErasureFloor.Number}}"}""");

        await app.ForgetAsync();

        Assert.Contains(App.DeveloperAccount, Assert.Single((await app.AllAsync()).OfContact()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_for_a_subscriber_that_does_not_exist_is_forgotten_too()
    {
        var message = new ServiceBusMessage($$"""{"contact":"{{ErasureFloor.Number}}"}""") { MessageId = "m1" };
        await app.Services.GetRequiredService<HeldStore>().KeepAsync("sms-lost", Delivery.Of(message), default);

        await app.ForgetAsync();

        Assert.Empty((await app.AllAsync()).OfContact());
    }

    [Fact]
    public async Task What_was_set_aside_is_forgotten_also_when_its_keeper_died_before_anything_pointed_to_it()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"contact":"{{ErasureFloor.Number}}","padding":"{{new string('x', 250_000)}}"}""");
        await app.Services.GetRequiredService<SetAsideStore>().KeepAsync(
            new("id", "sms.received", "default", "help", null, body), Arrival.AtWebhook(clock.GetUtcNow()), "is large", default);

        await app.ForgetAsync();

        Assert.Empty((await app.AllAsync()).OfContact());
    }

    [Fact]
    public async Task A_fresh_conversation_is_listed_also_by_an_instance_that_noted_the_day_before()
    {
        var (id, line, now) = (await app.ConversationIdAsync(), PhoneNumber.Parse(AppEvents.Line)!.Value, clock.GetUtcNow());
        var other = new ConversationIndex(app.Services.GetRequiredService<TableServiceClient>(), clock);
        await other.AddAsync("default", now, line, id!, default);
        await app.ForgetAsync();

        await other.AddAsync("default", now, line, id!, default);

        Assert.Contains(id, await other.OfDayAsync("default", DateOnly.FromDateTime(now.UtcDateTime), beyond: "", most: 10, default));
    }

    private ForgottenContacts Forgotten => app.Services.GetRequiredService<ForgottenContacts>();

    // As an order does that ended before all was done.
    private async Task BeginAsync(DateTimeOffset at, int step = 0)
    {
        var (_, report) = await app.PostJsonAsync(ErasureFloor.Path, new { account = "default", number = "+14155550000" }, App.OperateKey);
        var progress = new ForgettingProgress(at, step, report.GetProperty("steps").GetInt32(), Place: null, IsDone: false);
        await Forgotten.NoteAsync("default", ErasureFloor.Contact, progress, default);
    }
}
