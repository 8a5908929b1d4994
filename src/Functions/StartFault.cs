using Microsoft.Extensions.Options;

namespace JustCallFx.Functions;

/// <summary>Faults of the surroundings that stop a start: they are for a person to mend, so they are told without a stack trace.</summary>
internal static class StartFault
{
    /// <summary>Whether the fault's message says all there is to say: a setting, a file, an address.</summary>
    public static bool IsForPeople(Exception fault) =>
        fault is OptionsValidationException or IOException or InvalidDataException or UnauthorizedAccessException;

    /// <summary>Writes one line per fault.</summary>
    public static void Write(Exception fault, TextWriter output)
    {
        foreach (var line in fault is OptionsValidationException settings ? settings.Failures : [fault.Message])
            output.WriteLine(line);
    }
}
