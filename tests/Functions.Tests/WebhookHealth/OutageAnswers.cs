using System.Text.Json;
using JustCallFx.Functions.Tests.Ops;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>What operators are told.</summary>
internal static class OutageAnswers
{
    private const string Account = "default";

    /// <summary>How the webhook of the account stands, and what is said to come next.</summary>
    public static async Task<(string State, Forecast Forecast)> HealthAsync(this App app)
    {
        var accounts = (await app.AskAsync("/api/ops/webhooks")).GetProperty("accounts");
        var health = accounts.EnumerateArray().Single(account => account.GetProperty("name").GetString() == Account).GetProperty("health");
        var tries = health.GetProperty("triesLeft");
        return (health.GetProperty("state").GetString()!, new(
            tries.ValueKind == JsonValueKind.Null ? null : tries.GetInt32(),
            Time(health.GetProperty("nextAttemptFrom")),
            Time(health.GetProperty("nextAttemptTo")),
            Time(health.GetProperty("pauseExpectedAt"))));
    }

    /// <summary>The kinds of the account's issues that are open.</summary>
    public static async Task<IReadOnlyList<string>> OpenIssuesAsync(this App app)
    {
        var issues = (await app.AskAsync("/api/ops/issues?state=open")).GetProperty("issues");
        return
        [
            .. from issue in issues.EnumerateArray()
               where issue.GetProperty("account").GetString() == Account
               orderby issue.GetProperty("kind").GetString()
               select issue.GetProperty("kind").GetString(),
        ];
    }

    /// <summary>The numbers of the contacts that have a conversation.</summary>
    public static async Task<IReadOnlySet<string>> ContactsAsync(this App app)
    {
        var conversations = (await app.AskAsync("/api/ops/conversations")).GetProperty("conversations");
        return conversations.EnumerateArray().Select(one => one.GetProperty("contact").GetString()!).ToHashSet();
    }

    private static DateTimeOffset? Time(JsonElement time) => time.ValueKind == JsonValueKind.Null ? null : time.GetDateTimeOffset();
}
