using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>Tells what a person on our side did from what a program did.</summary>
internal static class Agents
{
    // JustCall's words for what sends without a person (contract §3.3): "One-To-One via API", "Bulk SMS", several "… Automation".
    private static readonly string[] Programs = ["API", "Bulk", "Automation"];

    /// <summary>Whether an agent wrote the text: no program is named as its way, and an agent is, or the app.</summary>
    public static bool Wrote(SmsSent text) => text.Medium is { } medium
        ? !Programs.Any(program => medium.Contains(program, StringComparison.OrdinalIgnoreCase))
        : text.AgentId is not null;

    /// <summary>Whether an agent and the contact talked.</summary>
    public static bool Talked(CallEvent call) => call is CallAnswered or CallCompleted { DurationSeconds: > 0 };
}
