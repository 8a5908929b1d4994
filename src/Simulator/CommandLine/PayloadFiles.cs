using System.CommandLine.Parsing;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>Reads the files and folders of the command line.</summary>
internal static class PayloadFiles
{
    public static SamplePayload[]? Parse(ArgumentResult found)
    {
        try
        {
            return [.. found.Tokens.SelectMany(token => Load(token.Value))];
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            found.AddError(fault.Message);
            return null;
        }
    }

    private static IReadOnlyList<SamplePayload> Load(string path)
    {
        if (Directory.Exists(path))
            return SamplePayload.LoadFolder(path);
        if (File.Exists(path))
            return [SamplePayload.Load(path)];
        throw new FileNotFoundException($"'{path}' is no file and no folder; give payload files, or folders with .json files.");
    }
}
