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
    private readonly RefusingContacts refusing = new();

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

    /// <summary>A contact's text reaches a line: it is listed from now on. No webhook follows; see <see cref="SimulatedJustCall.ContactWrites"/>.</summary>
    public SimulatedText Receive(string contact, string line, string body) => book.Add(new()
    {
        Number = 0, Contact = contact, Line = line, Body = body, IsInbound = true, At = clock.GetUtcNow(), Status = "received",
    });

    /// <summary>An agent's text leaves a line: it is listed from now on. Its webhooks are posted by whoever wants them.</summary>
    /// <param name="line">E.164.</param>
    /// <param name="contact">E.164.</param>
    /// <param name="body">What it says.</param>
    /// <param name="status">sent, delivered, undelivered or failed.</param>
    public SimulatedText Send(string line, string contact, string body, string status = "delivered") => book.Add(new()
    {
        Number = 0, Contact = contact, Line = line, Body = body, IsInbound = false, At = clock.GetUtcNow(), Status = status,
    });

    /// <summary>A contact is put onto one of the lists of those who want no texts.</summary>
    /// <param name="contact">E.164.</param>
    /// <param name="list">blacklist, dnd or dnm.</param>
    public void RefuseTexts(string contact, string list) => refusing.Add(contact, list);

    internal TextBook Book => book;

    internal void Map(IEndpointRouteBuilder routes, Action<SimulatedText> accepted)
    {
        var door = new SmsApiDoor(options, book, journal, accepted, clock);
        door.Map(routes, new HelpForm(options, secret, clock));
        var developer = new DeveloperForm(options, secret, clock);
        door.Map(routes, developer);
        door.MapList(routes, developer, RefusingContacts.Path, refusing.List);
    }
}
