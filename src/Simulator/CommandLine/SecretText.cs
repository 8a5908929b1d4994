using System.CommandLine.Parsing;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>Reads the secret; no message repeats it.</summary>
internal static class SecretText
{
    public static string? Parse(ArgumentResult found)
    {
        var secret = found.Tokens[0].Value;
        if (secret.Length == 0)
            found.AddError("--secret is empty; it must be the account's API secret.");
        return secret;
    }

    /// <summary>Takes the file's text without the white space around it, such as an editor's last line feed.</summary>
    public static string? ParseFile(ArgumentResult found)
    {
        var path = found.Tokens[0].Value;
        try
        {
            var secret = File.ReadAllText(path).Trim();
            if (secret.Length == 0)
                found.AddError($"--secret-file: '{path}' is empty; it must hold the account's API secret.");
            return secret;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            found.AddError($"--secret-file: {fault.Message}");
            return null;
        }
    }
}
