using System.Text;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Tests.Payloads;

public sealed class SamplePayloadTests
{
    [Theory]
    [InlineData("help/sms-received.json", Dialect.HelpCentre, "sms.received", true)]
    [InlineData("help/test-ping.assumed.json", Dialect.HelpCentre, "ping", false)]
    [InlineData("developer/appointment-scheduled.json", Dialect.Developer, "appointment.scheduled", true)]
    [InlineData("developer/call-completed-signature-example.json", Dialect.Developer, "call.completed", false)]
    [InlineData("developer/validation-request-minimal.assumed.json", Dialect.Developer, "sms.received", false)]
    public void The_envelope_tells_dialect_event_and_whether_there_is_data(string file, Dialect dialect, string name, bool hasData)
    {
        var payload = SamplePayload.Load(Path.Combine(AppContext.BaseDirectory, "Corpus", file));

        Assert.Equal((dialect, name, hasData), (payload.Dialect, payload.Event, payload.HasEventData));
    }

    [Theory]
    [InlineData(Dialect.HelpCentre, "help")]
    [InlineData(Dialect.Developer, "developer")]
    public void Every_sample_is_beside_the_program_byte_for_byte(Dialect dialect, string folder)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", folder), "*.json");
        var corpus = files.Order(StringComparer.Ordinal).ToArray();

        var samples = SamplePayload.All(dialect);

        Assert.Equal(corpus.Select(Path.GetFileName), samples.Select(sample => sample.Name));
        Assert.All(corpus.Zip(samples), pair => Assert.Equal(File.ReadAllBytes(pair.First), pair.Second.Body.ToArray()));
        Assert.All(samples, sample => Assert.Equal(dialect, sample.Dialect));
    }

    [Theory]
    [InlineData("""{"type":"sms.received"}""", "an object with type;")]
    [InlineData("""{"event":"sms.received","type":null}""", "an object with event, type;")]
    [InlineData("""{"event":7}""", "an object with event;")]
    [InlineData("{}", "an empty object")]
    [InlineData("[]", "a list")]
    [InlineData("1", "a single value")]
    public void A_body_in_neither_dialect_is_refused_with_what_it_is(string body, string found)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Parse(body));

        Assert.StartsWith($"odd.json is in neither dialect: it is {found}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("""{"event":"a"} {}""")]
    [InlineData("\uFEFF{\"event\":\"a\"}")]
    [InlineData("""{"event":"\ud800"}""")]
    public void A_body_that_is_not_JSON_is_refused(string body)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Parse(body));

        Assert.StartsWith("odd.json is not JSON (", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_payloads_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory();

        var refusal = Assert.Throws<InvalidDataException>(() => SamplePayload.LoadFolder(folder.FullName));

        Assert.Contains($"{folder.FullName} has no .json file", refusal.Message, StringComparison.Ordinal);
        folder.Delete();
    }

    [Fact]
    public void A_registered_developer_body_names_the_url_and_is_otherwise_the_same_bytes()
    {
        var payload = Parse("""{ "data":{"webhook_url":"a"}, "webhook_url" :  "https:\/\/old\/\"x" , "type":"sms.sent"  }""" + "\n");

        var registered = payload.RegisteredAt("http://localhost:7071/hook?a=1&b='é'");

        Assert.Equal(
            """{ "data":{"webhook_url":"a"}, "webhook_url" :  "http://localhost:7071/hook?a=1&b='é'" , "type":"sms.sent"  }""" + "\n",
            Encoding.UTF8.GetString(registered.Body.Span));
        Assert.Equal("http://localhost:7071/hook?a=1&b='é'", registered.WebhookUrl);
        Assert.Equal("https://old/\"x", payload.WebhookUrl);
    }

    [Fact]
    public void A_registered_help_centre_body_stays_as_it_is()
    {
        var payload = Parse("""{"event":"sms.sent","webhook_url":"https://old/"}""");

        Assert.Same(payload, payload.RegisteredAt("https://new/"));
    }

    private static SamplePayload Parse(string body) => SamplePayload.Parse("odd.json", Encoding.UTF8.GetBytes(body));
}
