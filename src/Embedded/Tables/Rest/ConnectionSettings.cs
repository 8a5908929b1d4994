namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>The settings in a connection string, <c>Name=value</c> with semicolons between them; the case of names does not count.</summary>
internal sealed class ConnectionSettings
{
    private const int LongestName = 30;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FormatException">A part has no name, or a name occurs twice.</exception>
    public ConnectionSettings(string connectionString)
    {
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // At the first sign only: keys and signatures have some of their own.
            var (name, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : ("", "");
            if (!IsName(name))
                throw Malformed("a part that is not Name=value");
            if (!values.TryAdd(name, value))
                throw Malformed($"{name} twice");
        }
    }

    /// <summary>A setting's value, or null when it is absent or empty.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The refusal of a connection string in which that was found.</summary>
    public FormatException Malformed(string found) => new(
        $"found {found} in a connection string with {this}; wanted {TableAccount.Wanted}, or Embedded.");

    /// <summary>Names only: the values may be account keys.</summary>
    public override string ToString() => values.Count == 0 ? "no settings" : string.Join(", ", values.Keys);

    // A key that stands alone must not pass for a name, which is shown.
    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.All(char.IsAsciiLetter);
}
