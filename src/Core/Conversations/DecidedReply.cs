using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Conversations;

/// <summary>A decision with what it writes.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="ReplyId">The reply that is to be sent; null for none.</param>
/// <param name="Row">Its row; null for none.</param>
internal sealed record DecidedReply(ReplyDecision Decision, string? ReplyId, TableEntity? Row);
