using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Holding;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>What operators do and strangers try, and what becomes of texts, all of it marked.</summary>
internal static partial class CanaryOperations
{
    public static async Task AnswerTextsAsync(this CanaryFloor floor)
    {
        for (var contact = 10; contact < 18; contact++)
            await floor.TextAsync(contact, "HOURS", App.AnsweringAccount);
        await floor.TextAsync(18, $"HOURS {Marks.Word}", App.AnsweringAccount);
        await floor.TextAsync(19, "STOP", App.AnsweringAccount);
        await floor.TextAsync(19, "CANCEL", App.AnsweringAccount);
        await floor.PassAsync(TimeSpan.FromSeconds(40));
        await floor.PassAsync(TimeSpan.FromMinutes(4));
        var replies = await floor.SendAsync(HttpMethod.Get, "/api/ops/replies", Marks.ReadKey);
        foreach (var reply in replies!.Value.GetProperty("replies").EnumerateArray())
        {
            await floor.SendAsync(
                HttpMethod.Post, $"/api/ops/replies/{reply.GetProperty("id").GetString()}/resolve", Marks.OperateKey, """{ "resolution": "resend" }""");
        }

        await floor.QuietAsync();
    }

    public static async Task HoldAndRetryAsync(this CanaryFloor floor)
    {
        await floor.SendAsync(HttpMethod.Post, "/api/ops/subscribers/sms-received/pause", Marks.OperateKey);
        await floor.PassAsync(TimeSpan.FromSeconds(11));
        // Of several subscribers that ask at once, only the first reads the pauses anew; the others would go by those of before.
        await floor.App.Services.GetRequiredService<PauseFlags>().IsPausedAsync(Topology.SmsReceived, default);
        await floor.TextAsync(20, Marks.Word);
        await floor.SendAsync(HttpMethod.Post, "/api/ops/subscribers/sms-received/resume", Marks.OperateKey);
        await floor.PassAsync(TimeSpan.FromSeconds(11));
        // Of a newer program: tried again for hours.
        var newer = new
        {
            specversion = "1.0", id = "default:sms.received:newer", source = "/justcall/default", type = "com.justcall.sms.received", schemaversion = 99,
            time = "2026-03-02T12:00:00Z", data = new { contact = Marks.Contact(20), body = Marks.Word },
        };
        await floor.PublishAsync(Topology.Events, JsonSerializer.Serialize(newer), "sms.received");
        await floor.PassAsync(TimeSpan.FromSeconds(15));
    }

    public static async Task OperateAsync(this CanaryFloor floor)
    {
        var found = await floor.SendAsync(
            HttpMethod.Post, "/api/ops/conversations/search", Marks.ReadKey, JsonSerializer.Serialize(new { number = Marks.Contact(1) }));
        var id = found!.Value.GetProperty("conversations")[0].GetProperty("id").GetString();
        await floor.SendAsync(HttpMethod.Get, $"/api/ops/conversations/{id}", Marks.ReadKey);
        await floor.SendAsync(HttpMethod.Get, $"/api/ops/conversations/{id}/timeline", Marks.ReadKey);
        var test = JsonSerializer.Serialize(new { account = App.AnsweringAccount, text = Marks.Word, contact = Marks.Contact(1) });
        await floor.SendAsync(HttpMethod.Post, "/api/ops/rules/test", Marks.ReadKey, test);
        await floor.PutRulesAsync("price");
        await floor.PutRulesAsync("(");
        var lift = JsonSerializer.Serialize(new { account = App.AnsweringAccount, contact = Marks.Contact(19) });
        await floor.SendAsync(HttpMethod.Post, "/api/ops/optouts/lift", Marks.OperateKey, lift);
        var forget = JsonSerializer.Serialize(new { account = "default", number = Marks.Contact(1) });
        await floor.SendAsync(HttpMethod.Post, "/api/ops/contacts/forget", Marks.OperateKey, forget);
        await floor.SendAsync(HttpMethod.Post, "/api/ops/conversations/index/rebuild", Marks.OperateKey);
    }

    // Every function over HTTP that there is, by the list that its attribute is.
    public static async Task KnockAtEveryDoorAsync(this CanaryFloor floor, IEnumerable<MethodInfo> functions)
    {
        var body = JsonSerializer.Serialize(new
        {
            account = Marks.Word, number = Marks.Contact(4), contact = Marks.Contact(4), line = Marks.Line,
            conversation = Marks.Word, text = Marks.Word, resolution = Marks.Word,
        });
        foreach (var trigger in functions.SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>())
        {
            var method = HttpMethod.Parse(trigger.Methods?.FirstOrDefault() ?? "POST");
            foreach (var mark in new[] { Marks.Word, Uri.EscapeDataString(Marks.Contact(4)) })
            {
                var path = $"/api/{RouteParameter().Replace(trigger.Route!, mark)}";
                foreach (var key in new[] { null, Marks.WrongKey, Marks.ReadKey, Marks.OperateKey })
                    await floor.SendAsync(method, path, key, method == HttpMethod.Get ? null : body);
                var query = $"code={Marks.WrongKey}&account={mark}&from={mark}&count={mark}&only={mark}";
                await floor.SendAsync(method, $"{path}?{query}", Marks.OperateKey, method == HttpMethod.Get ? null : Marks.Word);
            }
        }
    }

    public static async Task HearRecordsAsync(this CanaryFloor floor)
    {
        foreach (var path in new[] { "webhooks", "unrecognized", "retries", "subscribers", "backlog", "metrics?minutes=1440&step=60", "issues" })
            await floor.HearRecordAsync($"/api/ops/{path}");
    }

    private static Task<JsonElement?> PutRulesAsync(this CanaryFloor floor, string pattern) => floor.SendAsync(
        HttpMethod.Put,
        "/api/ops/rules",
        Marks.OperateKey,
        JsonSerializer.Serialize(new
        {
            rules = new[]
            {
                new { name = "marked", when = new { @event = "sms.received", pattern }, then = new { reply = $"Call {Marks.Line}, {Marks.Word}" } },
            },
        }));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex RouteParameter();
}
