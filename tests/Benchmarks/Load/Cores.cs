using System.Diagnostics;
using System.Runtime.InteropServices;

namespace JustCallFx.Benchmarks.Load;

/// <summary>A core for the server and one for the load, so that neither takes from the other; on Linux with two cores or more.</summary>
internal static partial class Cores
{
    private static readonly int[] Allowed = OperatingSystem.IsLinux() ? Of(Process.GetCurrentProcess().ProcessorAffinity) : [];

    public static int? Server => Allowed.Length >= 2 ? Allowed[0] : null;

    public static int? Load => Allowed.Length >= 2 ? Allowed[1] : null;

    /// <summary>Keeps the calling thread, and the processes that it starts from now on, on one core.</summary>
    public static void PinThread(int core)
    {
        if (SetAffinity(0, sizeof(ulong), 1UL << core) != 0)
            throw new InvalidOperationException($"The thread could not be kept on core {core} (errno {Marshal.GetLastPInvokeError()}).");
    }

    private static int[] Of(nint mask) => [.. Enumerable.Range(0, 64).Where(core => ((mask >> core) & 1) == 1)];

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nuint size, in ulong mask);
}
