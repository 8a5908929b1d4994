using System.Net;

namespace JustCallFx.Journeys;

/// <summary>The way of one text, from the POST to its conversation.</summary>
public sealed class OneTextTests : IAsyncLifetime, IDisposable
{
    private static readonly byte[] Sample = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus/help/sms-received.json"));

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");
    private AppProcess app = null!;
    private AppClient client = null!;

    public async Task InitializeAsync()
    {
        app = await AppProcess.StartAsync(directory.FullName, AppClient.Settings);
        client = new AppClient(app.Address);
    }

    [Fact]
    public async Task A_signed_text_is_answered_200_and_stands_in_its_conversation()
    {
        var answer = await client.DeliverAsync(Sample);
        await app.LineAsync("Event default:sms.received:msg_a1b2c3d4 is done");

        Assert.Equal(HttpStatusCode.OK, answer);
        var conversation = Assert.Single(await client.ConversationsAsync());
        Assert.Equal("+14155551234", conversation.GetProperty("line").GetString());
        Assert.Equal("+14155559876", conversation.GetProperty("contact").GetString());
        Assert.Equal("Can I reschedule my appointment to Friday?", conversation.GetProperty("lastText").GetString());
        Assert.Equal("2026-03-12T14:35:00Z", conversation.GetProperty("lastActivityAt").GetString());
        var entry = Assert.Single(await client.OnlyTimelineAsync());
        Assert.Equal("default:sms.received:msg_a1b2c3d4", entry.GetProperty("eventId").GetString());
        Assert.Equal("sms.received", entry.GetProperty("type").GetString());
        Assert.Equal("2026-03-12T14:35:00Z", entry.GetProperty("at").GetString());
        Assert.Equal("inbound", entry.GetProperty("direction").GetString());
        Assert.Equal("Can I reschedule my appointment to Friday?", entry.GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_wrong_signature_is_answered_401_and_changes_nothing()
    {
        var forged = await client.DeliverAsync(Sample, secret: "not-the-secret");
        await client.DeliverAsync(AppClient.Text("msg_after", "A genuine one behind it"));
        await app.LineAsync("Event default:sms.received:msg_after is done");

        Assert.Equal(HttpStatusCode.Unauthorized, forged);
        Assert.Equal("A genuine one behind it", Assert.Single(await client.OnlyTimelineAsync()).GetProperty("body").GetString());
    }

    [Fact]
    public async Task The_same_text_ten_times_five_at_once_leaves_one_timeline_entry()
    {
        for (var round = 0; round < 2; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.DeliverAsync(Sample)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        }

        for (var handled = 0; handled < 10; handled++)
            await app.LineAsync("Event default:sms.received:msg_a1b2c3d4 ");
        Assert.Single(await client.OnlyTimelineAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong-key-not-real-0001")]
    public async Task Nobody_reads_conversations_without_a_key(string? key)
    {
        var (status, body) = await client.AskAsync("/api/ops/conversations", key);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("x-functions-key", body.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_may_stand_in_the_query_on_this_machine()
    {
        var (status, _) = await client.AskAsync($"/api/ops/conversations?code={AppClient.OpsKey}", key: null);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_is_answered_404()
    {
        var (status, _) = await client.AskAsync("/api/ops/conversations/00000000000000000000000000000000");

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Neither_numbers_nor_texts_nor_secrets_are_printed()
    {
        await client.DeliverAsync(Sample);
        await client.DeliverAsync(Sample, secret: "not-the-secret");
        await app.LineAsync("Event default:sms.received:msg_a1b2c3d4 is done");
        await app.StopAsync();

        Assert.DoesNotContain("4155559876", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reschedule", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(AppClient.Secret, app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(AppClient.OpsKey, app.Output, StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        directory.Delete(recursive: true);
    }
}
