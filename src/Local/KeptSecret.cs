using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Local;

/// <summary>A secret that is made once and kept in a file that only its owner may read.</summary>
internal static class KeptSecret
{
    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A new secret: 256 bits of chance in 43 characters that are safe in URLs and shells.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The secret in the file; a new one when there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is there but empty.</exception>
    public static string ReadOrMake(string path)
    {
        if (!File.Exists(path))
            Write(path, Make());
        var secret = File.ReadAllText(path).Trim();
        return secret.Length > 0
            ? secret
            : throw new InvalidDataException($"{path}: found an empty file; wanted the key that was made at the first start. Restore it, or delete it to have a new one made.");
    }

    /// <summary>Writes a secret in one step: a reader finds the whole or the one before.</summary>
    public static void Write(string path, string secret)
    {
        var unfinished = $"{path}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(Encoding.UTF8.GetBytes(secret));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
