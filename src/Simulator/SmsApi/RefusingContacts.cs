using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The contacts of a simulated account who want no texts, in the developers' form only. Safe for use by several threads.</summary>
internal sealed class RefusingContacts
{
    private const int Ok = 200;
    private const int FirstId = 40_001;

    private readonly Lock gate = new();
    private readonly List<(string Contact, string List)> contacts = [];

    /// <summary>Where they are listed.</summary>
    public static string Path => "/v2.1/contacts/blacklist";

    /// <summary>Puts a contact onto a list: blacklist, dnd or dnm.</summary>
    public void Add(string contact, string list)
    {
        lock (gate)
            contacts.Add((contact, list));
    }

    /// <summary>A page of them.</summary>
    /// <exception cref="ApiRefusal">The query breaks a rule.</exception>
    public ApiAnswer List(IQueryCollection query)
    {
        var request = new ListRequest(query, firstPage: 0);
        lock (gate)
        {
            var (page, hasMore) = request.Cut([.. contacts.Select((one, at) => Show(FirstId + at, one.Contact, one.List))]);
            return new(Ok, new JsonObject
            {
                ["status"] = "success",
                ["count"] = page.Count,
                ["current_page"] = request.Page,
                ["per_page"] = request.PerPage,
                ["next_page_link"] = hasMore ? $"https://api.justcall.io{Path}?page={request.Page + 1}" : null,
                ["prev_page_link"] = null,
                ["data"] = new JsonArray([.. page]),
            });
        }
    }

    private static JsonObject Show(int id, string contact, string list) => new()
    {
        ["id"] = id,
        ["name"] = "",
        ["contact_number"] = contact.TrimStart('+'),
        ["other_numbers"] = new JsonArray(),
        ["status"] = new JsonObject { ["blacklist"] = list == "blacklist", ["dnd"] = list == "dnd", ["dnm"] = list == "dnm" },
    };
}
