using System.Globalization;
using System.Text.Json.Nodes;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The SMS object of the developer dialect (contract §3.3), in lists and events alike.</summary>
internal static class DeveloperText
{
    private const int Agent = 27155123;

    public static JsonObject Show(SimulatedText text, TimeSpan userZone)
    {
        var (utc, user) = (text.At.UtcDateTime, text.At.ToOffset(userZone).DateTime);
        return new()
        {
            ["id"] = text.DeveloperId,
            ["contact_number"] = text.Contact.TrimStart('+'),
            ["contact_name"] = "",
            ["contact_email"] = "",
            ["justcall_number"] = text.Line.TrimStart('+'),
            ["justcall_line_name"] = "Sales Line",
            ["agent_id"] = text.IsInbound ? null : Agent,
            ["agent_name"] = text.IsInbound ? "" : "John Smith",
            ["agent_email"] = text.IsInbound ? "" : "john@example.com",
            ["sms_date"] = Day(utc),
            ["sms_user_date"] = Day(user),
            ["sms_time"] = Hour(utc),
            ["sms_user_time"] = Hour(user),
            ["direction"] = text.IsInbound ? "Incoming" : "Outgoing",
            ["cost_incurred"] = 0,
            ["sms_info"] = new JsonObject { ["body"] = text.Body, ["is_mms"] = text.Media.IsEmpty ? "no" : "yes", ["mms"] = Media(text) },
            ["delivery_status"] = text.Status == "queued" ? "" : text.Status,
            ["is_deleted"] = false,
            ["medium"] = "One-To-One via API",
        };
    }

    private static JsonArray Media(SimulatedText text) =>
        new([.. text.Media.Select(url => new JsonObject { ["media_url"] = url, ["content_type"] = "" })]);

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hour(DateTime at) => at.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
