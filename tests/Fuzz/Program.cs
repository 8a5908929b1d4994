using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using JustCallFx.Fuzz;

int? Number(string name) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;

var seed = Number("--seed") ?? RandomNumberGenerator.GetInt32(int.MaxValue);
if (Number("--only") is { } only)
{
    var found = await FuzzRun.RunOnlyAsync(seed, only, Console.Out);
    Console.WriteLine(found ?? "no fault");
    return found is null ? 0 : 1;
}

var count = Number("--count") ?? 200_000;
Console.WriteLine($"seed {seed}, {count} requests");
var started = Stopwatch.GetTimestamp();
var report = await FuzzRun.RunAsync(seed, count);
var took = Stopwatch.GetElapsedTime(started);
foreach (var fault in report.Faults)
    Console.WriteLine($"FAULT {fault}");
Console.WriteLine(report.Tally);
Console.WriteLine($"memory {report.MemoryEarly:N0} bytes after a quarter, {report.MemoryLate:N0} at the end: {(report.IsMemoryFlat ? "flat" : "GROWING")}");
Console.WriteLine($"{report.Requests} requests in {took.TotalSeconds:N1} s, {report.Requests / took.TotalSeconds:N0}/s, {report.Faults.Count} faults");
return report.IsGood ? 0 : 1;
