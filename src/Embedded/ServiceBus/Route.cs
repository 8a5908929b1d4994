namespace JustCallFx.Embedded.ServiceBus;

/// <summary>One way a message can take; without a filter it takes it always.</summary>
internal readonly record struct Route(CorrelationFilter? Filter, int EntityId);
