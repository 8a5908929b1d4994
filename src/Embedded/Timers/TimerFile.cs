using System.Text.Json;
using JustCallFx.Embedded.Host;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Timers;

/// <summary>Keeps where the schedule of one timer function stands. A function runs on even when its file fails: that is logged.</summary>
internal sealed class TimerFile(string folder, string function, ILogger logger)
{
    // A function's name is the programmer's; that it is no path is seen to here.
    private readonly string path = Path.Combine(folder, $"{Uri.EscapeDataString(function)}.json");

    /// <summary>What was kept; null when nothing was, or when it cannot be read.</summary>
    public TimerStatus? Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), TimerJson.Default.TimerStatus) : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            logger.StatusUnreadable(fault, function, path);
            return null;
        }
    }

    /// <summary>Keeps a status in place of the one before. Whenever the process ends, one of the two is there, whole.</summary>
    public void Write(TimerStatus status)
    {
        try
        {
            DataDirectory.Create(folder);
            var written = $"{path}.new";
            using (var file = new FileStream(written, FileMode.Create, FileAccess.Write))
            {
                JsonSerializer.Serialize(file, status, TimerJson.Default.TimerStatus);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.StatusNotKept(fault, function, path);
        }
    }
}
