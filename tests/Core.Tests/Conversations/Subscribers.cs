using Azure.Data.Tables;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>What the subscribers of an event do with it, in one process that has just started.</summary>
internal sealed class Subscribers
{
    private readonly ConversationStore conversations;
    private readonly OptOutStore optOuts;
    private readonly AddressBookStore contacts;

    public Subscribers(TableServiceClient tables, ConversationIds ids, TimeProvider clock)
    {
        conversations = new ConversationStore(tables, new ConversationIndex(tables, clock), ids, new EventMemory(TestSettings.With()), clock);
        optOuts = new OptOutStore(tables, ids);
        contacts = new AddressBookStore(tables, ids);
    }

    public async Task<Outcome> HandleAsync(string id, JustCallEvent told)
    {
        switch (told)
        {
            case ContactEvent contact:
                return await contacts.ApplyAsync(new EventEnvelope<ContactEvent>(id, AnEvent.Account, null, contact), default);
            case SmsOptOut optOut:
                await optOuts.NoteAsync(new EventEnvelope<SmsOptOut>(id, AnEvent.Account, null, optOut), default);
                break;
            case SmsOptIn optIn:
                await optOuts.NoteAsync(new EventEnvelope<SmsOptIn>(id, AnEvent.Account, null, optIn), default);
                break;
        }

        return await conversations.ApplyAsync(new EventEnvelope<JustCallEvent>(id, AnEvent.Account, null, told), default);
    }
}
