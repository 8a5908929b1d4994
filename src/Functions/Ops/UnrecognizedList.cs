using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Storage;

namespace JustCallFx.Functions.Ops;

/// <summary>Deliveries that were not understood, the newest first, without their bodies.</summary>
/// <param name="Accounts">How many are kept, by account.</param>
/// <param name="Deliveries">The newest of all accounts.</param>
public sealed record UnrecognizedList(IReadOnlyDictionary<string, AtLeast> Accounts, IReadOnlyList<KeptDelivery> Deliveries);
