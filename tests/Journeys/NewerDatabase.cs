using System.Buffers.Binary;

namespace JustCallFx.Journeys;

/// <summary>A SQLite file as a later version of the product would leave it.</summary>
internal static class NewerDatabase
{
    private const int PageSize = 4096;
    private const int UserVersionOffset = 60;
    private const uint UserVersion = 99;

    // An empty database is one page: the header (SQLite file format, section 1.3), of which only these fields are not zero, and an empty
    // table leaf.
    public static Task WriteAsync(string path)
    {
        var page = new byte[PageSize];
        "SQLite format 3\0"u8.CopyTo(page);
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(16), PageSize);
        page[18] = page[19] = 1;
        (page[21], page[22], page[23]) = (64, 32, 32);
        BinaryPrimitives.WriteUInt32BigEndian(page.AsSpan(28), 1);
        BinaryPrimitives.WriteUInt32BigEndian(page.AsSpan(44), 4);
        BinaryPrimitives.WriteUInt32BigEndian(page.AsSpan(56), 1);
        BinaryPrimitives.WriteUInt32BigEndian(page.AsSpan(UserVersionOffset), UserVersion);
        page[100] = 13;
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(105), PageSize);
        return File.WriteAllBytesAsync(path, page);
    }
}
