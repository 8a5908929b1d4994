using System.Net;
using System.Text.Json;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Smoke;

/// <summary>Checks a deployment step by step; each is told with its outcome. What it wrote is forgotten at the end, however it ends.</summary>
internal sealed class SmokeRun(SmokeTarget target, SmokeApp app, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly string[] Pages =
    [
        "webhooks", "subscribers", "conversations", "metrics", "backlog", "issues", "retries", "unrecognized", "replies", "rules", "reconcile", "backfill",
    ];

    private bool passed = true;

    /// <summary>Takes every step; true when all are as they ought to be.</summary>
    public async Task<bool> RunAsync()
    {
        await output.WriteLineAsync($"{target}");
        await StepAsync("the webhook answers a ping", () => UntilAsync(async () => await app.AskWebhookAsync(HttpMethod.Get) == HttpStatusCode.OK, "no 200"));
        if (!passed)
            return false;
        await StepAsync("the webhook answers 405 to another method", async () => Expect(HttpStatusCode.MethodNotAllowed, await app.AskWebhookAsync(HttpMethod.Put)));
        await StepAsync("the operations want a key", async () => Expect(HttpStatusCode.Unauthorized, (await app.AskAsync("webhooks", withKey: false)).Status));
        foreach (var page in Pages)
            await StepAsync($"the operations show {page}", async () => Expect(HttpStatusCode.OK, (await app.AskAsync(page)).Status));
        foreach (var dialect in target.Dialects)
            await ConverseAsync(dialect);
        await output.WriteLineAsync(passed ? "All is as it ought to be." : "Something is not as it ought to be.");
        return passed;
    }

    private async Task ConverseAsync(Dialect dialect)
    {
        var contact = SmokeContact.Any();
        var texts = new SmokeTexts(dialect, contact, target.WebhookUrl, clock.GetUtcNow());
        await StepAsync($"{dialect}: an event without a signature is refused", async () => Expect(HttpStatusCode.Unauthorized, await app.PostUnsignedAsync(texts.All[0])));
        await StepAsync($"{dialect}: a forged event is refused", async () => Expect(401, (await app.DeliverAsync(texts.All[0], forge: true)).Status));
        foreach (var text in texts.All)
            await StepAsync($"{dialect}: {text.Event} is accepted", () => AcceptAsync(text));
        await StepAsync($"{dialect}: the conversation appears", () => UntilAsync(async () => IsWhole(await TimelineAsync(contact)), "not both texts, the answer delivered"));
        await StepAsync($"{dialect}: the contact is forgotten", () => ForgetAsync(contact));
    }

    private async Task AcceptAsync(SamplePayload text)
    {
        var began = clock.GetTimestamp();
        var result = await app.DeliverAsync(text);
        // As JustCall does: an app that was just started may answer late, or that it cannot store yet.
        while (result.Status is null or >= 500 && clock.GetElapsedTime(began) <= target.Patience)
        {
            await Task.Delay(Pause, clock);
            result = await app.DeliverAsync(text);
        }

        if (result.Status != 200)
            throw new SmokeFailure($"answered {result.Status?.ToString() ?? result.Error}, wanted 200");
    }

    private async Task<IReadOnlyList<JsonElement>> TimelineAsync(string contact)
    {
        if (await FindAsync(contact) is not [var conversation, ..])
            return [];
        var (status, page) = await app.AskAsync($"conversations/{conversation.GetProperty("id").GetString()}");
        Expect(HttpStatusCode.OK, status);
        return [.. page.GetProperty("timeline").EnumerateArray()];
    }

    private async Task<IReadOnlyList<JsonElement>> FindAsync(string contact)
    {
        var (status, found) = await app.AskAsync("conversations/search", new { account = target.Account, number = contact });
        Expect(HttpStatusCode.OK, status);
        return [.. found.GetProperty("conversations").EnumerateArray()];
    }

    private static bool IsWhole(IReadOnlyList<JsonElement> timeline) =>
        timeline.Any(entry => Is(entry, "sms.received", SmokeTexts.Question))
        && timeline.Any(entry => Is(entry, "sms.sent", SmokeTexts.Answer) && entry.GetProperty("status").GetString() == "delivered");

    private static bool Is(JsonElement entry, string type, string body) =>
        entry.GetProperty("type").GetString() == type && entry.GetProperty("body").GetString() == body;

    private Task ForgetAsync(string contact) => UntilAsync(
        async () =>
        {
            var (status, _) = await app.AskAsync("contacts/forget", new { account = target.Account, number = contact });
            return status == HttpStatusCode.OK && await FindAsync(contact) is [];
        },
        "it is still found");

    private async Task UntilAsync(Func<Task<bool>> holds, string otherwise)
    {
        var began = clock.GetTimestamp();
        while (!await HoldsAsync(holds))
        {
            if (clock.GetElapsedTime(began) > target.Patience)
                throw new SmokeFailure($"{otherwise} within {target.Patience.TotalSeconds} s");
            await Task.Delay(Pause, clock);
        }
    }

    // What was deployed a moment ago may not be reachable yet.
    private static async Task<bool> HoldsAsync(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task StepAsync(string name, Func<Task> step)
    {
        try
        {
            await step();
            await output.WriteLineAsync($"ok      {name}");
        }
        catch (Exception fault) when (fault
            is SmokeFailure or HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            passed = false;
            await output.WriteLineAsync($"FAILED  {name}: {fault.Message}");
        }
    }

    private static void Expect<T>(T wanted, T found)
    {
        if (!Equals(wanted, found))
            throw new SmokeFailure($"found {found}, wanted {wanted}");
    }
}
