using System.Globalization;
using System.Security.Cryptography;
using JustCallFx.Crash;
using JustCallFx.Crash.Faults;
using JustCallFx.Crash.Worker;

if (args is [WorkerProcess.Verb, var folder, var number, var loads])
{
    await WorkerApp.RunAsync(folder, int.Parse(number, CultureInfo.InvariantCulture), bool.Parse(loads));
    return 0;
}

int? Number(string name) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;

var seed = Number("--seed") ?? RandomNumberGenerator.GetInt32(int.MaxValue);
if (args is ["faults", ..])
{
    var run = await FaultRun.RunAsync(seed, Number("--texts") ?? 3_000, Number("--kills") ?? 20);
    foreach (var fault in run.Faults.Take(50))
        Console.WriteLine($"FAULT {fault}");
    Console.WriteLine(run.Done);
    Console.WriteLine(run);
    return run.IsGood ? 0 : 1;
}

var kills = Number("--kills") ?? 60;
Console.WriteLine($"seed {seed}, {kills} kills");
var report = (await CrashRun.RunAsync(seed, kills)).And(await CrashRun.FillDiskAsync());
foreach (var fault in report.Lost.Concat(report.Doubled).Concat(report.Faults).Take(50))
    Console.WriteLine($"FAULT {fault}");
Console.WriteLine(report.Done);
Console.WriteLine(report);
return report.IsGood ? 0 : 1;
