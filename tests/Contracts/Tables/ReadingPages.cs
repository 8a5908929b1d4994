using Azure;

namespace JustCallFx.Contracts.Tables;

internal static class ReadingPages
{
    public static async Task<List<T>> ToListAsync<T>(this AsyncPageable<T> query)
        where T : notnull
    {
        var all = new List<T>();
        await foreach (var item in query)
            all.Add(item);
        return all;
    }

    public static async Task<List<Page<T>>> ToPagesAsync<T>(this AsyncPageable<T> query, string? token = null, int? size = null)
        where T : notnull
    {
        var all = new List<Page<T>>();
        await foreach (var page in query.AsPages(token, size))
            all.Add(page);
        return all;
    }
}
