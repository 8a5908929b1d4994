using System.Collections.Immutable;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.SmsApi;

/// <summary>A text as JustCall's API shows it.</summary>
public sealed record ListedText
{
    /// <summary>JustCall's id of the text.</summary>
    public required string MessageId { get; init; }

    /// <summary>Which way it went.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Our line.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The other party.</summary>
    public required PhoneNumber Contact { get; init; }

    /// <summary>What it says; empty for media only.</summary>
    public required string Body { get; init; }

    /// <summary>When it was sent or received; null when JustCall does not tell.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>JustCall's word for what became of it, in lower case; null when there is none yet.</summary>
    public string? Status { get; init; }

    /// <summary>How it was sent, in JustCall's words, such as <c>One-To-One via API</c>.</summary>
    public string? Medium { get; init; }

    /// <summary>The agent, if any.</summary>
    public string? AgentId { get; init; }

    /// <summary>The contact's name where JustCall knows it.</summary>
    public string? ContactName { get; init; }

    /// <summary>Pictures and files.</summary>
    public ImmutableArray<Media> Media { get; init; } = [];

    /// <summary>Id, direction and status; neither numbers nor body.</summary>
    public override string ToString() => $"{Direction} text {MessageId} ({Status ?? "no status"})";
}
