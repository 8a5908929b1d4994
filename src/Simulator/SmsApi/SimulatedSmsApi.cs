using Microsoft.AspNetCore.Routing;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The SMS API of a simulated account, in both forms, with the account's texts.</summary>
public sealed class SimulatedSmsApi
{
    private readonly SmsApiOptions options;
    private readonly string secret;
    private readonly TimeProvider clock;
    private readonly TextBook book = new();
    private readonly CallJournal journal = new();

    internal SimulatedSmsApi(SmsApiOptions options, string secret, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.Key);
        (this.options, this.secret, this.clock) = (options, secret, clock);
    }

    /// <summary>Every text of the account, oldest first.</summary>
    public IReadOnlyList<SimulatedText> Texts => book.All;

    /// <summary>The calls so far, those that were refused included.</summary>
    public int Calls => journal.Calls;

    /// <summary>When calls were turned away because a limit was spent, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> TurnedAway => journal.TurnedAway;

    /// <summary>The texts that were accepted for a contact, oldest first.</summary>
    /// <param name="contact">E.164.</param>
    public IReadOnlyList<SimulatedText> SentTo(string contact) => [.. Texts.Where(text => !text.IsInbound && text.Contact == contact)];

    /// <summary>A contact's text reaches a line: it is listed from now on. Its webhook is posted by whoever wants one.</summary>
    public SimulatedText Receive(string contact, string line, string body) => book.Add(new()
    {
        Number = 0, Contact = contact, Line = line, Body = body, IsInbound = true, At = clock.GetUtcNow(), Status = "received",
    });

    internal TextBook Book => book;

    internal void Map(IEndpointRouteBuilder routes, Action<SimulatedText> accepted)
    {
        var door = new SmsApiDoor(options, book, journal, accepted, clock);
        door.Map(routes, new HelpForm(options, secret, clock));
        door.Map(routes, new DeveloperForm(options, secret, clock));
    }
}
