using System.Diagnostics;

namespace JustCallFx.Journeys;

/// <summary>Waits for what another process does in its own time, and not for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks again and again until it is so.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="patience"/>.</exception>
    public static async Task HoldsAsync(Func<Task<bool>> isSo, TimeSpan patience, string wanted)
    {
        for (var from = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(pause))
        {
            if (Stopwatch.GetElapsedTime(from) > patience)
                throw new TimeoutException($"Waited {patience:g} in vain until {wanted}.");
        }
    }
}
