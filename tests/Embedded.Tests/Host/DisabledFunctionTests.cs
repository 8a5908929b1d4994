using JustCallFx.Embedded.Host;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class DisabledFunctionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("true", 0)]
    [InlineData("1", 0)]
    [InlineData("false", 1)]
    [InlineData("", 1)]
    public void A_function_is_left_out_when_its_setting_says_so(string setting, int functions)
    {
        File.WriteAllText(folder.File("host.json"), """{ "version": "2.0" }""");
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("AzureWebJobs.Greet.Disabled", (string?)setting)])
            .Build();
        var options = new EmbeddedHostOptions
        {
            Functions = new FunctionsOf(typeof(Greeter)), CurrentDirectory = folder.File(""), AppDirectory = folder.File(""),
        };

        Assert.Equal(functions, FunctionApp.Of(options, settings).OverHttp.Count(function => function.Name == "Greet"));
    }

    public sealed class Greeter
    {
        private readonly string greeting = "Hello";

        [Function("Greet")]
        public Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.HttpContext.Response.WriteAsync(greeting);
    }
}
