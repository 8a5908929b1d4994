using System.Net;
using System.Text.Json;
using JustCallFx.TestKit;

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
        using var client = new AppClient(app.Address);
        var key = await File.ReadAllTextAsync(Path.Combine(directory.FullName, ".justcallfx/operations-key"));

        await Eventually.HoldsAsync(
            async () => ContactsIn(await client.AskAsync("/api/ops/conversations", key)).IsSupersetOf(["+14155559876", "+15125551234"]),
            Patience.Longest,
            "both samples stand in their conversations");

        Assert.Contains(key, app.Output, StringComparison.Ordinal);
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

        await Eventually.HoldsAsync(() => IsTakenAsync(app.Address, file), Patience.Longest, "the sample is taken");
        await app.LineAsync("Event demo:sms.received:msg_a1b2c3d4 is done");

        Assert.Equal(0, await app.StopAsync());
        Assert.False(File.Exists(file));
        Assert.DoesNotContain("Demo: ", app.Output, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Delete(recursive: true);

    private static async Task<bool> IsTakenAsync(Uri address, string secretFile)
    {
        var simulated = await SimulatorCommandLine.DeliverAsync(
            Path.Combine(AppContext.BaseDirectory, "Corpus/help/sms-received.json"),
            "--url", $"{address}api/webhooks/justcall/demo",
            "--secret-file", secretFile);
        return simulated.ExitCode == 0;
    }

    private static HashSet<string?> ContactsIn((HttpStatusCode Status, JsonElement Body) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. answer.Body.GetProperty("conversations").EnumerateArray().Select(one => one.GetProperty("contact").GetString())];
    }
}
