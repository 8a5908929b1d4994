using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>Signs each request, each repetition anew.</summary>
internal sealed class SharedKeyPolicy(AccountKey key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", key.Sign(date, message.Request.Uri.ToUri()));
    }
}
