namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A message that is kept back until its time comes.</summary>
/// <param name="Due">When it is enqueued.</param>
/// <param name="Content">The message; its targets are found anew when it is due.</param>
internal sealed record ScheduledMessage(DateTimeOffset Due, OutgoingMessage Content);
