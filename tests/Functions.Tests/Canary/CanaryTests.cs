using System.Reflection;
using JustCallFx.Embedded.Host;
using JustCallFx.Functions.Receiving;
using JustCallFx.Functions.Tests.Cost;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Options;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>Numbers, texts, names, keys and secrets that are marked come by every way there is; none is told.</summary>
[Collection(nameof(Alone))]
public sealed class CanaryTests : IAsyncLifetime
{
    private static readonly MethodInfo[] Functions =
    [
        .. typeof(ReceiveWebhook).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    private CanaryFloor floor = null!;

    public async Task InitializeAsync() => floor = await CanaryFloor.StartAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task Nothing_confidential_reaches_a_log_a_trace_a_metric_an_error_answer_or_a_record()
    {
        await floor.DeliverEverySampleAsync();
        await floor.DeliverWhatIsRefusedAsync();
        await floor.DeliverWhatCannotBeReadAsync();
        await floor.AnswerTextsAsync();
        await floor.HoldAndRetryAsync();
        await floor.OperateAsync();
        await floor.KnockAtEveryDoorAsync(Functions);
        await floor.LoseTheBrokerAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(61));
        await floor.HearRecordsAsync();
        floor.Ears.AskGauges();
        await floor.StopAsync();

        Assert.True(!floor.Ears.Leaks.Any(), string.Join(Environment.NewLine, floor.Ears.Leaks));
        Assert.Equal(Functions.Select(NameOf).Order(), floor.Ears.Executed.Order());
        Assert.All(["log", "span", "measurement", "answer", "record"], kind => Assert.InRange(floor.Ears.Heard(kind), 1, long.MaxValue));
        Assert.InRange(floor.ApiCalls, 5, int.MaxValue);
    }

    [Fact]
    public void A_start_that_is_refused_tells_no_secret()
    {
        using var folder = new TempFolder();
        var options = new EmbeddedHostOptions
        {
            Functions = typeof(ReceiveWebhook).Assembly, CurrentDirectory = folder.Path, ReadsEnvironment = false, Output = TextWriter.Null,
        };
        var builder = EmbeddedHost.CreateBuilder(
            [
                "--urls=http://127.0.0.1:0",
                $"--JustCall:Accounts:default:ApiSecret=@Microsoft.KeyVault(SecretUri=https://{Marks.Word})",
                $"--JustCall:Accounts:default:ApiKey={Marks.ApiKey}",
                $"--JustCall:Accounts:other:ApiSecret={Marks.Secret}",
                "--JustCall:Accounts:other:Dialects=developer",
                $"--JustCall:Accounts:other:WebhookUrl=hooks?code={Marks.Word}",
                $"--JustCall:Accounts:other:ApiBaseUrl=ftp://me:{Marks.Word}@host.example?key={Marks.Word}",
                $"--JustCallFx:OpsKeys:short:Key={Marks.Word}",
                $"--JustCallFx:ConversationKey={Marks.Word}",
            ],
            options);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddJustCallFx();
        using var host = builder.Build();
        using var told = new StringWriter();

        StartFault.Write(Assert.Throws<OptionsValidationException>(() => host.StartAsync().GetAwaiter().GetResult()), told);

        Assert.InRange(told.ToString().Split('\n').Length, 4, 20);
        Assert.Null(Marks.FindIn(told.ToString()));
    }

    private static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;
}
