using System.Text.Json;
using JustCallFx.Simulator.SmsApi;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator;

/// <summary>What <c>POST /texts</c> takes: a contact writes to a line.</summary>
internal sealed record InboundText(string Contact, string Line, string Body)
{
    /// <summary>The text of a request; null when it is none.</summary>
    public static async Task<InboundText?> ReadAsync(HttpRequest request)
    {
        // Only as JSON: another type could come from any web page that is open on this machine.
        if (!request.HasJsonContentType())
            return null;
        try
        {
            var text = await request.ReadFromJsonAsync(DeliveryJson.Default.InboundText);
            return text is { Body: not null } && SendRequest.IsNumber(text.Contact) && SendRequest.IsNumber(text.Line) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
