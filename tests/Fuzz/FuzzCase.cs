using JustCallFx.Core.Receiving;

namespace JustCallFx.Fuzz;

/// <summary>One request.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Request">What a POST carries.</param>
/// <param name="Made">How it was made, for the report of a failure; holds nothing of the body.</param>
internal sealed record FuzzCase(string Method, WebhookRequest Request, string Made);
