namespace JustCallFx.Embedded.Host;

/// <summary>The folder that holds everything an embedded host keeps; one process at a time has it.</summary>
public sealed class DataDirectory : IDisposable
{
    private readonly FileStream inUse;

    private DataDirectory(string path, FileStream inUse)
    {
        Path = path;
        this.inUse = inUse;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Makes the folder unless it is there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Create(string path)
    {
        try
        {
            // What lies in it is personal: only its owner may look.
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, refused);
        }
    }

    /// <summary>Takes the folder for this process.</summary>
    /// <exception cref="IOException">The folder cannot be written, or another process has it.</exception>
    public static DataDirectory Open(string path)
    {
        Create(path);
        try
        {
            var file = System.IO.Path.Combine(path, "in-use");
            return new DataDirectory(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken.GetType() == typeof(IOException))
        {
            throw new IOException(
                $"JustCallFx__DataDirectory: found '{path}' in use by another process; stop that process, or set another folder.", taken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, refused);
        }
    }

    /// <summary>Gives the folder free.</summary>
    public void Dispose() => inUse.Dispose();

    private static IOException Unwritable(string path, Exception refused) => new(
        $"JustCallFx__DataDirectory: found '{path}', which cannot be written ({refused.Message}); wanted a folder that this user may write to.",
        refused);
}
