using System.Globalization;
using System.Text.Json;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>Reads a rule from a set that fits the schema.</summary>
internal static class RuleReader
{
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(30);

    private static readonly string[] OfTexts = ["keywords", "pattern"];

    private static readonly Dictionary<string, QuietChoice> QuietWords = new()
    {
        ["send"] = QuietChoice.Send, ["wait"] = QuietChoice.Wait, ["drop"] = QuietChoice.Drop,
    };

    /// <summary>Reads it, and adds what is wrong with it to <paramref name="faults"/>.</summary>
    public static ReplyRule Read(JsonElement rule, string path, List<RuleFault> faults)
    {
        var (when, then) = (rule.GetProperty("when"), rule.GetProperty("then"));
        var reply = Text(then, "reply");
        var pause = Span(then, "pause", $"{path}.then", faults);
        if (reply is null && pause is null)
            faults.Add(new($"{path}.then", "neither reply nor pause", "reply, pause, or both"));
        return new()
        {
            Name = Text(rule, "name")!,
            Accounts = [.. Texts(rule, "accounts")],
            When = [.. Conditions(when, $"{path}.when", faults)],
            Reply = reply is null ? null : Template(reply, $"{path}.then.reply", faults),
            Cooldown = Span(then, "cooldown", $"{path}.then", faults) ?? TimeSpan.Zero,
            Pause = pause,
            QuietHours = Text(then, "quietHours") is { } word ? QuietWords[word] : UsualFor(Text(when, "event")!),
        };
    }

    // Who writes is awake; who called and did not reach us may have done so long before the reply.
    private static QuietChoice UsualFor(string eventName) => eventName == SmsReceived.EventName ? QuietChoice.Send : QuietChoice.Wait;

    private static IEnumerable<IRuleCondition> Conditions(JsonElement when, string path, List<RuleFault> faults)
    {
        var eventName = Text(when, "event")!;
        yield return new EventCondition(eventName);
        foreach (var name in OfTexts.Where(name => eventName == CallMissed.EventName && when.TryGetProperty(name, out _)))
            faults.Add(new($"{path}.{name}", $"{name} for {CallMissed.EventName}, which has no text", "an event that has a text"));
        if (Texts(when, "keywords") is { Count: > 0 } keywords)
            yield return Keywords(keywords, $"{path}.keywords", faults);
        if (Text(when, "pattern") is { } pattern && Pattern(pattern, $"{path}.pattern", faults) is { } found)
            yield return found;
        if (when.TryGetProperty("firstContact", out var first))
            yield return new FirstContactCondition(first.GetBoolean());
        if (when.TryGetProperty("outsideBusinessHours", out var outside))
            yield return new BusinessHoursCondition(outside.GetBoolean());
    }

    private static KeywordCondition Keywords(List<string> keywords, string path, List<RuleFault> faults)
    {
        for (var index = 0; index < keywords.Count; index++)
        {
            if (TextWords.Of(keywords[index]).IsEmpty)
                faults.Add(new(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), $"'{keywords[index]}'", "a word with letters or digits"));
        }

        return new(keywords);
    }

    private static PatternCondition? Pattern(string pattern, string path, List<RuleFault> faults)
    {
        try
        {
            return new(pattern);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            faults.Add(new(path, fault.Message, "a regular expression that is searched for in linear time: without references back and looking around"));
            return null;
        }
    }

    private static ReplyTemplate? Template(string reply, string path, List<RuleFault> faults)
    {
        var strange = ReplyTemplate.FaultsOf(reply).ToList();
        if (strange.Count == 0)
            return new(reply);
        var known = string.Join(", ", ReplyTemplate.Known.Select(name => $"{{{name}}}"));
        faults.AddRange(strange.Select(found => new RuleFault(path, $"'{found}'", $"placeholders out of {known}; {{{{ and }}}} for braces")));
        return null;
    }

    private static TimeSpan? Span(JsonElement parent, string name, string path, List<RuleFault> faults)
    {
        if (Text(parent, name) is not { } text)
            return null;
        var span = TimeSpan.Parse(text, CultureInfo.InvariantCulture);
        if (span > LongestSpan)
            faults.Add(new($"{path}.{name}", $"'{text}'", $"at most {LongestSpan:c}"));
        return span;
    }

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static List<string> Texts(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
}
