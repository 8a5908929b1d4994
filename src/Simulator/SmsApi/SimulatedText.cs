using System.Collections.Immutable;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>A text of the simulated account.</summary>
public sealed record SimulatedText
{
    private const long FirstDeveloperId = 123_000_000;

    /// <summary>Its number, from 1 on.</summary>
    public required long Number { get; init; }

    /// <summary>The account's number, E.164.</summary>
    public required string Line { get; init; }

    /// <summary>The other party, E.164.</summary>
    public required string Contact { get; init; }

    /// <summary>What it says.</summary>
    public required string Body { get; init; }

    /// <summary>Whether the contact sent it.</summary>
    public required bool IsInbound { get; init; }

    /// <summary>When it was accepted, or came in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Addresses of pictures and files.</summary>
    public ImmutableArray<string> Media { get; init; } = [];

    /// <summary>queued, sent, delivered, failed, or received.</summary>
    public required string Status { get; init; }

    /// <summary>Its id in the help-centre form.</summary>
    public string HelpId => $"msg_{Number:x8}";

    /// <summary>Its id in the developers' form.</summary>
    public long DeveloperId => FirstDeveloperId + Number;

    /// <summary>The id and status; neither numbers nor body.</summary>
    public override string ToString() => $"{HelpId} {Status}";
}
