using JustCallFx.Functions;
using JustCallFx.Functions.Runtime;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Services.AddTelemetryExport(builder.Configuration);
    builder.Services.AddJustCallFx();

    await builder.Build().RunAsync();
    return 0;
}
catch (Exception fault) when (StartFault.IsForPeople(fault))
{
    StartFault.Write(fault, Console.Error);
    return 1;
}
