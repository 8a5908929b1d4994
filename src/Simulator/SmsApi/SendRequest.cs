using System.Text.Json;
using System.Text.RegularExpressions;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The members of a request to send a text, read as strictly as the contract (§8.2) allows.</summary>
internal sealed partial class SendRequest
{
    private const int LongestBody = 1_600;

    private readonly Dictionary<string, string> members = new(StringComparer.Ordinal);

    private SendRequest()
    {
    }

    /// <summary>Reads a JSON object of texts that has these members and no others.</summary>
    /// <exception cref="ApiRefusal">It is none.</exception>
    public static SendRequest Read(byte[] body, params ReadOnlySpan<string> known)
    {
        var request = new SendRequest();
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw ApiRefusal.BadRequest("The body must be a JSON object.");
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!known.Contains(member.Name))
                    throw ApiRefusal.BadRequest($"Unknown field {member.Name}.");
                if (member.Value.ValueKind != JsonValueKind.String || !request.members.TryAdd(member.Name, member.Value.GetString()!))
                    throw ApiRefusal.BadRequest($"Field {member.Name} must be one text.");
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw ApiRefusal.BadRequest("The body is not valid JSON.");
        }

        return request;
    }

    /// <summary>Whether a text is a number in E.164 form.</summary>
    public static bool IsNumber(string? text) => text is not null && E164().IsMatch(text);

    /// <summary>A number in E.164 form.</summary>
    /// <exception cref="ApiRefusal">It is missing or none.</exception>
    public string Number(string name)
    {
        var number = Required(name);
        return IsNumber(number) ? number : throw ApiRefusal.Invalid($"Field {name} must be a number in E.164 format.");
    }

    /// <summary>The text itself.</summary>
    /// <exception cref="ApiRefusal">It is missing, blank or too long.</exception>
    public string Body()
    {
        var body = Required("body");
        return body.Length <= LongestBody ? body : throw ApiRefusal.Invalid($"Field body may have {LongestBody} characters.");
    }

    /// <summary>The addresses in <c>media_url</c>.</summary>
    /// <param name="most">How many there may be; more than one are separated by commas.</param>
    /// <param name="to">Who gets them: someone in the United States or Canada.</param>
    /// <exception cref="ApiRefusal">There are too many, one is none, or the recipient is elsewhere.</exception>
    public IEnumerable<string> Media(int most, string to)
    {
        if (!members.TryGetValue("media_url", out var text))
            return [];
        var urls = most == 1 ? [text] : text.Split(',');
        if (urls.Length > most)
            throw ApiRefusal.Invalid($"Field media_url may have {most} URLs.");
        if (!urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw ApiRefusal.Invalid("Field media_url must be a public URL.");
        return to.StartsWith("+1", StringComparison.Ordinal) ? urls : throw ApiRefusal.Invalid("MMS is available in the US and Canada only.");
    }

    /// <summary>A member that takes one of some words, where it is given.</summary>
    /// <exception cref="ApiRefusal">It is given and none of them.</exception>
    public void OneOf(string name, params ReadOnlySpan<string> words)
    {
        if (members.TryGetValue(name, out var word) && !words.Contains(word))
            throw ApiRefusal.Invalid($"Field {name} must be {string.Join(" or ", words!)}.");
    }

    private string Required(string name) =>
        members.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text : throw ApiRefusal.BadRequest($"Field {name} is required.");

    [GeneratedRegex(@"^\+[1-9]\d{7,14}\z")]
    private static partial Regex E164();
}
