using System.Net;
using JustCallFx.Core.Forgetting;
using JustCallFx.Core.OptOuts;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What is left of a contact who was forgotten, and what comes back: nothing.</summary>
public sealed class ForgetContactTests : IAsyncLifetime
{
    private const string Path = ErasureFloor.Path;

    private readonly FakeClock clock = new();
    private readonly RecordingLogger<ContactForgetting> log = new();
    private readonly App app;

    public ForgetContactTests() => app = ErasureFloor.App(clock, log);

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        await app.LeaveTracesAsync(clock);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task No_number_name_or_body_is_left_in_any_table_or_queue()
    {
        var places = (await app.AllAsync()).OfContact().Places();
        Assert.Equal(
            [
                "Contacts", "Conversations", "Held", "SetAside", "Spillover", "Unrecognized", "justcall-events/Subscriptions/sms-received/$DeadLetterQueue",
                "retries",
            ],
            places.Order(StringComparer.Ordinal));

        await app.ForgetAsync();

        Assert.Empty((await app.AllAsync()).OfContact());
        Assert.Contains(await app.AllAsync(), one => one.Contains("somebody else", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_its_events_were_seen_their_counts_and_the_opt_out_stay()
    {
        var id = await app.ConversationIdAsync();
        var seen = await SeenAsync();

        await app.ForgetAsync();

        var counts = (await app.AskAsync($"/api/ops/conversations/{id}")).GetProperty("counts").GetRawText();
        Assert.Equal(seen, await SeenAsync());
        Assert.Equal("""{"textsIn":1,"textsOut":1,"calls":0,"missed":0,"voicemails":1}""", counts);
        Assert.True(await app.Services.GetRequiredService<OptOutStore>().IsOptedOutAsync("default", ErasureFloor.Contact, default));
    }

    [Fact]
    public async Task What_happened_before_does_not_come_back_however_it_is_told()
    {
        await app.ForgetAsync();
        await app.PassAsync(clock, TimeSpan.FromSeconds(11));

        await app.TextAsync("m1", ErasureFloor.Number, "2026-03-02T10:00:00Z", ErasureFloor.Body);
        await app.TextAsync("missed by the webhook", ErasureFloor.Number, "2026-03-02T09:00:00Z", ErasureFloor.Body);
        await app.DeliverAsync("sms.received", "2026-03-02T09:30:00Z", new { message_id = "on another line", from = ErasureFloor.Number, to = "+14155557777", body = ErasureFloor.Body });
        await app.DeliverAsync("contact.updated", "2026-03-02T09:00:00Z", new { contact_id = 7, first_name = ErasureFloor.Name });
        await app.DeliverAsync("contact.created", "2026-03-02T09:00:00Z", new { contact_id = 8, first_name = ErasureFloor.Name, phone = ErasureFloor.Number });

        var left = (await app.AllAsync()).OfContact();
        Assert.All(left, one => Assert.Contains("$DeadLetterQueue", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_happens_afterwards_begins_a_fresh_conversation()
    {
        await app.ForgetAsync();
        await app.PassAsync(clock, TimeSpan.FromMinutes(1));

        await app.TextAsync("new", ErasureFloor.Number, "2026-03-02T12:00:30Z", "Hello again");

        var (_, found) = await app.PostJsonAsync("/api/ops/conversations/search", new { number = ErasureFloor.Number }, App.ReadKey);
        var conversation = found.GetProperty("conversations")[0];
        Assert.Equal((ErasureFloor.Number, "Hello again"), (conversation.GetProperty("contact").GetString(), conversation.GetProperty("lastText").GetString()));
        Assert.Single((await app.AskAsync($"/api/ops/conversations/{conversation.GetProperty("id").GetString()}")).GetProperty("timeline").EnumerateArray());
    }

    [Fact]
    public async Task The_contact_of_a_conversation_is_forgotten_by_its_id_and_again_without_harm()
    {
        var id = await app.ConversationIdAsync();

        var (status, report) = await app.PostJsonAsync(Path, new { conversation = id }, App.OperateKey);
        var (again, _) = await app.PostJsonAsync(Path, ErasureFloor.Order, App.OperateKey);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, again));
        Assert.Equal([id], report.GetProperty("conversations").EnumerateArray().Select(one => one.GetString()));
        Assert.Empty((await app.AllAsync()).OfContact());
    }

    [Fact]
    public async Task The_log_tells_the_conversation_by_its_id_only()
    {
        var id = await app.ConversationIdAsync();

        await app.ForgetAsync();

        Assert.Contains(id!, Assert.Single(log.Entries).Text, StringComparison.Ordinal);
        Assert.Empty(log.Entries.Select(entry => entry.Text).OfContact());
    }

    [Fact]
    public async Task Only_a_key_of_scope_operate_forgets() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await app.PostJsonAsync(Path, ErasureFloor.Order, App.ReadKey)).Status);

    [Fact]
    public async Task An_order_without_a_number_or_for_nobody_is_refused()
    {
        var nobody = await app.PostJsonAsync(Path, new { conversation = new string('0', 32) }, App.OperateKey);
        var nothing = await app.PostJsonAsync(Path, new { account = "default" }, App.OperateKey);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (nobody.Status, nothing.Status));
    }

    private async Task<IReadOnlyList<string>> SeenAsync() =>
        [.. (await app.AllAsync()).Where(one => one.Contains("RowKey=e|", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
