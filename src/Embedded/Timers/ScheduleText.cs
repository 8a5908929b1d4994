using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Timers;

/// <summary>Reads what a timer trigger says, with the settings that it names put in.</summary>
internal static partial class ScheduleText
{
    /// <exception cref="InvalidDataException">It is no schedule; the message names the function, what was found and what is wanted.</exception>
    public static TimerSchedule Read(string function, string text, IConfiguration settings)
    {
        var resolved = Reference().Replace(text, reference => ValueOf(function, text, reference.Groups[1].Value, settings));
        try
        {
            return TimerSchedule.Parse(resolved);
        }
        catch (FormatException fault)
        {
            var origin = resolved == text ? "" : $" from '{text}'";
            throw new InvalidDataException(
                $"Schedule of function {function}: found '{resolved}'{origin} ({fault.Message}); wanted {TimerSchedule.Wanted}.", fault);
        }
    }

    private static string ValueOf(string function, string text, string setting, IConfiguration settings) =>
        settings[setting] ?? throw new InvalidDataException(
            $"Schedule of function {function}: found '{text}', but no setting {setting}; wanted there {TimerSchedule.Wanted}.");

    [GeneratedRegex("%([^%]*)%")]
    private static partial Regex Reference();
}
