using JustCallFx.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Services.AddJustCallFx();

    await builder.Build().RunAsync();
    return 0;
}
catch (Exception fault) when (StartFault.IsForPeople(fault))
{
    StartFault.Write(fault, Console.Error);
    return 1;
}
