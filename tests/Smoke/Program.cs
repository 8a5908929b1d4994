using System.Collections;
using JustCallFx.Smoke;

var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(one => (string)one.Key, one => (string?)one.Value);
if (SmokeTarget.From(environment, out var missing) is not { } target)
{
    await Console.Error.WriteLineAsync($"Nothing was checked: {missing}");
    return 2;
}

using var app = new SmokeApp(target, TimeProvider.System);
return await new SmokeRun(target, app, TimeProvider.System, Console.Out).RunAsync() ? 0 : 1;
