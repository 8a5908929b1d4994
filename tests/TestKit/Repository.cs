namespace JustCallFx.TestKit;

/// <summary>The repository's files, found from where the tests run.</summary>
public static class Repository
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>The full path of a file of the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "JustCallFx.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
