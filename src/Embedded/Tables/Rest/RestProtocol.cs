using Azure.Core;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>What the requests and answers of the Table REST protocol have in common.</summary>
internal static class RestProtocol
{
    /// <summary>Before the names of the headers in which an answer tells where the next page begins; the next request has them in its query.</summary>
    public const string Continuation = "x-ms-continuation-";

    public const string NextPartitionKey = "NextPartitionKey";
    public const string NextRowKey = "NextRowKey";

    /// <summary>Answers in JSON, with the types that JSON does not tell apart.</summary>
    public static readonly HttpHeader Accept = new(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");

    public static readonly HttpHeader DataServiceVersion = new("DataServiceVersion", "3.0");
}
