using System.Net;

namespace JustCallFx.Journeys;

/// <summary>The first start on a fresh clone: no settings, and yet something to see.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");

    [Fact]
    public async Task A_first_start_without_settings_delivers_the_samples_and_shows_their_conversations()
    {
        await using var app = await AppProcess.StartAsync(directory.FullName);
        await app.LineAsync("this is a demo");
        await app.LineAsync("Event demo:sms.received:");
        await app.LineAsync("Event demo:sms.received:");
        using var client = new AppClient(app.Address);
        var key = await File.ReadAllTextAsync(Path.Combine(directory.FullName, ".justcallfx/operations-key"));

        var (status, body) = await client.AskAsync("/api/ops/conversations", key);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(key, app.Output, StringComparison.Ordinal);
        var contacts = body.GetProperty("conversations").EnumerateArray().Select(one => one.GetProperty("contact").GetString()).ToList();
        Assert.Contains("+14155559876", contacts);
        Assert.Contains("+15125551234", contacts);
    }

    [Fact]
    public async Task Rules_are_tried_on_a_conversation_of_the_demo_without_naming_its_account()
    {
        await using var app = await AppProcess.StartAsync(directory.FullName);
        await app.LineAsync("Event demo:sms.received:");
        using var client = new AppClient(app.Address);
        var key = await File.ReadAllTextAsync(Path.Combine(directory.FullName, ".justcallfx/operations-key"));
        var conversation = (await client.AskAsync("/api/ops/conversations", key)).Body.GetProperty("conversations")[0].GetProperty("id").GetString();

        var (status, answer) = await client.AskAsync("/api/ops/rules/test", key, new { conversation, text = "HOURS" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(conversation, answer.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Without_deliveries_the_demo_account_waits_for_samples_signed_with_the_secret_in_its_file()
    {
        await using var app = await AppProcess.StartAsync(directory.FullName, ("JustCallFx__Demo", "false"));
        await app.LineAsync("To deliver a sample");
        var file = Path.Combine(directory.FullName, ".justcallfx/demo-secret");

        var simulated = await SimulatorCommandLine.DeliverAsync(
            Path.Combine(AppContext.BaseDirectory, "Corpus/help/sms-received.json"),
            "--url", $"{app.Address}api/webhooks/justcall/demo",
            "--secret-file", file);
        await app.LineAsync("Event demo:sms.received:msg_a1b2c3d4 is done");

        Assert.Equal(0, simulated.ExitCode);
        Assert.Equal(0, await app.StopAsync());
        Assert.False(File.Exists(file));
        Assert.DoesNotContain("Demo: ", app.Output, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Delete(recursive: true);
}
