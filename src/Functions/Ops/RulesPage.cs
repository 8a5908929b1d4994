using System.Text.Json;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Functions.Ops;

/// <summary>The active rules for automatic replies.</summary>
/// <param name="Version">Their version, from 1.</param>
/// <param name="By">The name of the key that stored them, or <c>shipped</c>.</param>
/// <param name="At">When they were stored.</param>
/// <param name="Rules">The rules, as they were sent.</param>
public sealed record RulesPage(int Version, string By, DateTimeOffset At, JsonElement Rules)
{
    /// <summary>The form of stored rules for operators.</summary>
    public static RulesPage Of(StoredRules stored)
    {
        using var json = JsonDocument.Parse(stored.Json);
        return new(stored.Version, stored.By, stored.At, json.RootElement.Clone());
    }
}
