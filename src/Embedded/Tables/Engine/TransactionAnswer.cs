using Azure;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The answer to a transaction.</summary>
/// <param name="Raw">The answer to the request as a whole; 202 also when an action was refused.</param>
/// <param name="Parts">An answer per action, or the one answer that refused the transaction.</param>
internal sealed record TransactionAnswer(Response Raw, IReadOnlyList<Response> Parts);
