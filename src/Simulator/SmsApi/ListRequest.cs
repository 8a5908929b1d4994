using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The query of a request for a list, read strictly.</summary>
internal sealed class ListRequest
{
    private const int MostPerPage = 100;
    private const int DefaultPerPage = 20;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"];

    private readonly IQueryCollection query;
    private readonly int firstPage;

    /// <exception cref="ApiRefusal">There is a member that is not known.</exception>
    public ListRequest(IQueryCollection query, int firstPage, params ReadOnlySpan<string> known)
    {
        (this.query, this.firstPage) = (query, firstPage);
        foreach (var name in query.Keys)
        {
            if (name is not ("page" or "per_page") && !known.Contains(name))
                throw ApiRefusal.BadRequest($"Unknown parameter {name}.");
        }
    }

    /// <summary>The page's number.</summary>
    public int Page => Whole("page", firstPage, firstPage, int.MaxValue);

    /// <summary>Entries on a page.</summary>
    public int PerPage => Whole("per_page", DefaultPerPage, 1, MostPerPage);

    /// <summary>The page of some entries, and whether another one follows.</summary>
    public (IReadOnlyList<T> Page, bool HasMore) Cut<T>(IReadOnlyList<T> all)
    {
        var before = (long)(Page - firstPage) * PerPage;
        return before >= all.Count ? ([], false) : ([.. all.Skip((int)before).Take(PerPage)], before + PerPage < all.Count);
    }

    /// <summary>A member's text; null when it is not given.</summary>
    public string? Text(string name) => query.TryGetValue(name, out var text) ? text.ToString() : null;

    /// <summary>A time in the user's zone, or a day; null when it is not given.</summary>
    /// <exception cref="ApiRefusal">It is none.</exception>
    public DateTimeOffset? Time(string name, TimeSpan zone)
    {
        if (Text(name) is not { } text)
            return null;
        return DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, zone)
            : throw ApiRefusal.BadRequest($"Parameter {name} must be yyyy-MM-dd HH:mm:ss.");
    }

    private int Whole(string name, int missing, int least, int most)
    {
        if (Text(name) is not { } text)
            return missing;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw ApiRefusal.BadRequest($"Parameter {name} is out of range.");
    }
}
