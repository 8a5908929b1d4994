using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Subscribing;

/// <summary>Reads the events that subscribers are given, and refuses those that no subscriber could keep.</summary>
public sealed class EventReader(AccountDirectory accounts)
{
    /// <summary>Reads an event of one kind.</summary>
    /// <exception cref="UnreadableEventException">It is no event of this kind, of no account of ours, or its id cannot be a table's key.</exception>
    /// <exception cref="NewerSchemaException">A newer program wrote it.</exception>
    public EventEnvelope<TEvent> Read<TEvent>(ReadOnlyMemory<byte> body, string eventName)
        where TEvent : JustCallEvent
    {
        var told = CloudEvent.Read<TEvent>(body, eventName);
        if (!TableKey.IsSafe(told.Id))
            throw new UnreadableEventException("its id is not one that this program makes: at most 100 characters that a table's key may hold");
        if (accounts.Find(told.Account)?.Name != told.Account)
            throw new UnreadableEventException($"its account is none of those in the settings ({Known})");
        return told;
    }

    private string Known => string.Join(", ", accounts.All.Select(account => account.Name));
}
