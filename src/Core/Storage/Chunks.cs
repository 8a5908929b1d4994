using System.Buffers;
using Azure.Data.Tables;

namespace JustCallFx.Core.Storage;

/// <summary>Bytes in a row, in as many properties of 64 KiB (a limit of the Table service) as they need, numbered from 0.</summary>
internal static class Chunks
{
    /// <summary>The bytes that one property holds.</summary>
    public const int Size = 64 * 1024;

    /// <summary>The bytes that one row holds beside short properties; with its overhead it stays below 1 MiB, a limit of the Table service.</summary>
    public const int MostInRow = 15 * Size;

    /// <summary>Puts bytes into a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MostInRow"/>.</exception>
    public static void Write(TableEntity row, string name, ReadOnlyMemory<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, MostInRow);
        for (var start = 0; start < bytes.Length; start += Size)
            row[$"{name}{start / Size}"] = bytes.Slice(start, Math.Min(Size, bytes.Length - start)).ToArray();
    }

    /// <summary>Takes the bytes from a row.</summary>
    public static ReadOnlyMemory<byte> Read(TableEntity row, string name)
    {
        var bytes = new ArrayBufferWriter<byte>(Size);
        for (var part = 0; row.GetBinary($"{name}{part}") is { } chunk; part++)
            bytes.Write(chunk);
        return bytes.WrittenMemory;
    }
}
