using System.Text.Json.Serialization;
using JustCallFx.Core.Backlog;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Forgetting;
using JustCallFx.Core.Issues;

namespace JustCallFx.Functions.Ops;

/// <summary>The JSON form of the operations endpoints' answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcTimeJson)])]
[JsonSerializable(typeof(BacklogReport))]
[JsonSerializable(typeof(BulkResolution))]
[JsonSerializable(typeof(BulkResolutionReport))]
[JsonSerializable(typeof(BackfillReport))]
[JsonSerializable(typeof(BackfillAccountReport))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(ConversationPage))]
[JsonSerializable(typeof(ConversationSearch))]
[JsonSerializable(typeof(ConversationSummary))]
[JsonSerializable(typeof(ForgetOrder))]
[JsonSerializable(typeof(ForgettingReport))]
[JsonSerializable(typeof(IndexRebuildReport))]
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(IssueList))]
[JsonSerializable(typeof(MetricsPage))]
[JsonSerializable(typeof(OpsProblem))]
[JsonSerializable(typeof(OptOutLift))]
[JsonSerializable(typeof(ReconciliationReport))]
[JsonSerializable(typeof(ReconciliationOrderReport))]
[JsonSerializable(typeof(ReleaseReport))]
[JsonSerializable(typeof(ReplyList))]
[JsonSerializable(typeof(ReplyReport))]
[JsonSerializable(typeof(ResolutionRequest))]
[JsonSerializable(typeof(RetryList))]
[JsonSerializable(typeof(RulesPage))]
[JsonSerializable(typeof(RulesRefusal))]
[JsonSerializable(typeof(RuleTest))]
[JsonSerializable(typeof(RuleTestAnswer))]
[JsonSerializable(typeof(SubscriberList))]
[JsonSerializable(typeof(SubscriberReport))]
[JsonSerializable(typeof(TimelinePage))]
[JsonSerializable(typeof(UnrecognizedList))]
[JsonSerializable(typeof(UnrecognizedPage))]
[JsonSerializable(typeof(WebhookReport))]
internal sealed partial class OpsJson : JsonSerializerContext;
