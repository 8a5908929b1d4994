using JustCallFx.Contracts.Triggers;
using JustCallFx.Embedded.Host;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class FunctionCatalogTests
{
    [Theory]
    [InlineData(typeof(OneName), "Twice")]
    [InlineData(typeof(ReturnsNothing), "ReturnsNothing.Run")]
    [InlineData(typeof(ReturnsValueTask), "ReturnsValueTask.RunAsync")]
    [InlineData(typeof(ReturnsValue), "ReturnsValue.Run")]
    [InlineData(typeof(WithoutTrigger), "WithoutTrigger.RunAsync")]
    [InlineData(typeof(OfTwoTriggers), "OfTwoTriggers.RunAsync")]
    [InlineData(typeof(ByAnUnknownTrigger), "ByAnUnknownTrigger.RunAsync")]
    [InlineData(typeof(IsStatic), "IsStatic.RunAsync")]
    public void What_cannot_run_is_refused_by_name(Type type, string named)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of(new FunctionsOf(type)));

        Assert.Contains(named, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Only_methods_that_are_marked_are_functions()
    {
        var functions = FunctionCatalog.Of(new FunctionsOf(typeof(Marked), typeof(OnTexts), typeof(OnAll)));

        Assert.Equal(["Marked", "OnAll", "OnTexts"], functions.Select(function => function.Name));
    }

    public sealed class Marked
    {
        [Function("Marked")]
        public Task RunAsync([HttpTrigger] HttpRequest _) => Task.CompletedTask;

        public Task OtherAsync([HttpTrigger] HttpRequest _) => Task.CompletedTask;
    }

    public sealed class OneName
    {
        [Function("Twice")]
        public Task FirstAsync([HttpTrigger] HttpRequest _) => Task.CompletedTask;

        [Function("TWICE")]
        public Task SecondAsync([HttpTrigger] HttpRequest _) => Task.CompletedTask;
    }

    public sealed class ReturnsNothing
    {
        [Function("ReturnsNothing")]
        public void Run([HttpTrigger] HttpRequest request) => request.HttpContext.Abort();
    }

    public sealed class ReturnsValueTask
    {
        [Function("ReturnsValueTask")]
        public ValueTask RunAsync([HttpTrigger] HttpRequest _) => ValueTask.CompletedTask;
    }

    public sealed class ReturnsValue
    {
        [Function("ReturnsValue")]
        public IResult Run([HttpTrigger] HttpRequest _) => Results.Ok();
    }

    public sealed class WithoutTrigger
    {
        [Function("WithoutTrigger")]
        public Task RunAsync(HttpRequest _) => Task.CompletedTask;
    }

    public sealed class OfTwoTriggers
    {
        [Function("OfTwoTriggers")]
        public Task RunAsync([HttpTrigger] HttpRequest _, [ServiceBusTrigger("jobs")] string _1) => Task.CompletedTask;
    }

    public sealed class ByAnUnknownTrigger
    {
        [Function("ByAnUnknownTrigger")]
        public Task RunAsync([UnknownTrigger] string _) => Task.CompletedTask;
    }

    public static class IsStatic
    {
        [Function("IsStatic")]
        public static Task RunAsync([HttpTrigger] HttpRequest _) => Task.CompletedTask;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class UnknownTriggerAttribute : TriggerBindingAttribute;
}
