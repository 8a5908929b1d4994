using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>Message actions that remember how messages were settled; settling can fail.</summary>
internal sealed class RecordedActions : ServiceBusMessageActions
{
    public const string Completed = "completed";
    public const string Abandoned = "abandoned";

    /// <summary>How messages were settled, in order.</summary>
    public List<string> Settled { get; } = [];

    /// <summary>What settling fails with; null for success.</summary>
    public Exception? Fault { get; set; }

    public static string DeadLettered(string reason, string description) => $"{reason}: {description}";

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settle(Completed);

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = default, CancellationToken cancellationToken = default) =>
        Settle(Abandoned);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) => Settle(DeadLettered(deadLetterReason!, deadLetterErrorDescription!));

    private Task Settle(string how)
    {
        if (Fault is { } fault)
            return Task.FromException(fault);
        Settled.Add(how);
        return Task.CompletedTask;
    }
}
