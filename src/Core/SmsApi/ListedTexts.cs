using System.Collections.Immutable;
using System.Globalization;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Developer;
using JustCallFx.Core.Receiving.HelpCentre;

namespace JustCallFx.Core.SmsApi;

/// <summary>Reads texts as the API shows them, in the words of either form (contract §3.4, §8.3).</summary>
internal static class ListedTexts
{
    /// <summary>One text; null when it has no id, direction or parties, or holds what is no text at all.</summary>
    public static ListedText? Read(AnswerFields fields)
    {
        try
        {
            return ReadMembers(fields);
        }
        catch (InvalidOperationException)
        {
            // A text that is no valid UTF-8 or UTF-16 is found only when it is read.
            return null;
        }
    }

    /// <summary>A page of texts.</summary>
    public static TextPage ReadPage(AnswerFields root, TextQuery query, int firstPage)
    {
        var entries = root.Objects("data").ToList();
        var texts = entries.Select(Read).OfType<ListedText>().ToImmutableArray();
        var next = NextPage(root, entries.Count, query.Page, query.PerPage, firstPage);
        return new([.. texts.Where(query.Covers)], next, entries.Count - texts.Length) { Oldest = OldestOf([.. texts.Select(text => text.At).OfType<DateTimeOffset>()]) };
    }

    private static DateTimeOffset? OldestOf(IReadOnlyList<DateTimeOffset> times) =>
        times.Count > 1 && times[0] > times[^1] && times.Zip(times.Skip(1)).All(pair => pair.First >= pair.Second) ? times[^1] : null;

    private static ListedText? ReadMembers(AnswerFields fields)
    {
        if ((fields.Text("message_id") ?? fields.Text("id")) is not { } id
            || Directions.Parse(fields.Text("direction")) is not { } direction
            || Parties(fields, direction) is not ({ } line, { } contact))
            return null;
        var info = fields.Object("sms_info");
        return new()
        {
            MessageId = id,
            Direction = direction,
            Line = line,
            Contact = contact,
            Body = info.Text("body") ?? fields.Text("body") ?? "",
            At = DeveloperEnvelope.Time(fields.Text("sms_date"), fields.Text("sms_time"))
                ?? HelpCentreReader.Time(fields.Text("timestamp") ?? fields.Text("created_at")),
            Status = (fields.Text("delivery_status") ?? fields.Text("status"))?.ToLowerInvariant(),
            Medium = fields.Text("medium"),
            AgentId = fields.Text("agent_id"),
            ContactName = fields.Text("contact_name"),
            Media = [.. MediaOf(fields, info)],
        };
    }

    private static (PhoneNumber? Line, PhoneNumber? Contact) Parties(AnswerFields fields, Direction direction)
    {
        var (from, to) = (PhoneNumber.Parse(fields.Text("from")), PhoneNumber.Parse(fields.Text("to")));
        var (line, contact) = direction == Direction.Inbound ? (to, from) : (from, to);
        return (
            PhoneNumber.ParseInternational(fields.Text("justcall_number")) ?? line,
            PhoneNumber.ParseInternational(fields.Text("contact_number")) ?? contact);
    }

    /// <summary>The page that follows one with some entries; null after the last.</summary>
    internal static int? NextPage(AnswerFields root, int entries, int page, int perPage, int firstPage)
    {
        if (entries == 0)
            return null;
        // Only the number is taken from the link, which may drop the filters (contract §8.3). One that leads back would be followed for ever.
        if (root.Text("next_page_link") is { } link)
            return Math.Max(PageIn(link) - firstPage ?? 0, page + 1);
        var tellsPages = root.Text("current_page") is not null;
        return tellsPages || entries < perPage ? null : page + 1;
    }

    private static int? PageIn(string link) => link[(link.IndexOf('?', StringComparison.Ordinal) + 1)..]
        .Split('&')
        .Where(pair => pair.StartsWith("page=", StringComparison.Ordinal))
        .Select(pair => int.TryParse(pair["page=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : (int?)null)
        .FirstOrDefault();

    private static IEnumerable<Media> MediaOf(AnswerFields fields, AnswerFields info)
    {
        var described = from one in info.Objects("mms")
                        let url = one.Text("media_url")
                        where url is not null
                        select new Media(url, one.Text("content_type"));
        return described.Concat(fields.Texts("media_url").Concat(fields.Texts("media_urls")).Distinct().Select(url => new Media(url)));
    }
}
