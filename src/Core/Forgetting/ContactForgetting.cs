using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Spillover;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Forgetting;

/// <summary>
/// Removes a contact's texts, names and numbers from everything that this program wrote. Messages that a subscriber has in hand are out of
/// reach; so are those on their way to one: they find that the contact is forgotten. A keyed hash stays, so that an opt-out holds and
/// nothing of before comes back.
/// </summary>
public sealed class ContactForgetting(
    TableServiceClient tables,
    ServiceBusClient broker,
    ForgottenContacts forgotten,
    ConversationFinder finder,
    ConversationIndex index,
    ConversationIds ids,
    AddressBookStore contacts,
    SetAsideStore setAside,
    RetryStore retries,
    TimeProvider clock,
    ILogger<ContactForgetting> logger)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Forgets a contact until now, or goes on where a run before this one ended. It ends when all is done, or after about a minute;
    /// asking again goes on, and changes nothing once all is done and nothing new has come.
    /// </summary>
    /// <param name="account">The JustCall account.</param>
    /// <param name="number">The contact's number.</param>
    /// <param name="subscriptions">The subscriptions to the topic.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<ForgettingReport> ForgetAsync(
        string account, PhoneNumber number, IEnumerable<string> subscriptions, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var steps = Steps([.. subscriptions]);
        var known = (await finder.OfContactAsync(account, number, cancellationToken)).Select(one => one.Id).ToList();
        var progress = Resumed(await forgotten.FindAsync(account, number, cancellationToken), steps.Count)
            ?? new ForgettingProgress(clock.GetUtcNow(), Step: 0, steps.Count, Place: null, IsDone: false);
        await forgotten.NoteAsync(account, number, progress, cancellationToken);
        var contact = await ContactAsync(account, number, progress.At, cancellationToken);
        while (progress.Step < steps.Count && clock.GetElapsedTime(started) < LongestRun)
        {
            var place = await steps[progress.Step].EraseAsync(contact, progress.Place, cancellationToken);
            progress = progress with { Step = place is null ? progress.Step + 1 : progress.Step, Place = place };
            await forgotten.NoteAsync(account, number, progress, cancellationToken);
        }

        if (progress.Step >= steps.Count)
            progress = await EndAsync(account, number, progress with { IsDone = true }, known, cancellationToken);
        return new(progress.IsDone, progress.At, progress.Step, steps.Count, known);
    }

    // A version with other steps begins with the first of them: doing one again changes nothing.
    private static ForgettingProgress? Resumed(ForgettingProgress? begun, int steps) => begun switch
    {
        null or { IsDone: true } => null,
        _ when begun.Steps != steps => begun with { Step = 0, Steps = steps, Place = null },
        _ => begun,
    };

    private async Task<ForgettingProgress> EndAsync(
        string account, PhoneNumber number, ForgettingProgress progress, IEnumerable<string> known, CancellationToken cancellationToken)
    {
        await forgotten.NoteAsync(account, number, progress, cancellationToken);
        foreach (var id in known)
            logger.ContactForgotten(id);
        return progress;
    }

    private async Task<ForgettingContact> ContactAsync(string account, PhoneNumber number, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var lines = await index.LinesAsync(account, cancellationToken);
        var holders = await contacts.HoldersOfAsync(account, number, cancellationToken);
        return new(
            account,
            number,
            at,
            lines.Select(line => ids.Of(account, line, number)).ToHashSet(StringComparer.Ordinal),
            holders.ToHashSet(StringComparer.Ordinal));
    }

    // What brings events to the conversations goes before them, and those who know the contact's ids before the address book.
    private List<IErasure> Steps(IReadOnlyList<string> subscriptions)
    {
        var search = new EventSearch(setAside);
        var (spillover, held) = (tables.GetTableClient(SpilloverStore.TableName), tables.GetTableClient(HeldStore.TableName));
        var deadLetters = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        return
        [
            new KeptEventsErasure(spillover, SpilloverRow.Body, search),
            new KeptEventsErasure(held, HeldRow.Body, search),
            new ScheduledErasure(broker, Topology.Retries, retries, search),
            new DeadLetterErasure(() => broker.CreateReceiver(Topology.Retries, deadLetters), search),
            .. subscriptions.Select(name => new DeadLetterErasure(() => broker.CreateReceiver(Topology.Events, name, deadLetters), search)),
            new NotUnderstoodErasure(tables, search),
            new SetAsideErasure(setAside, search),
            new AddressBookErasure(contacts),
            new ConversationErasure(tables),
        ];
    }
}
