using System.Text.Json;
using JustCallFx.Core.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving.HelpCentre;

/// <summary>How a text of the help-centre dialect reads on the topic, value by value.</summary>
public sealed class SmsReceivedTests : IDisposable
{
    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

    [Fact]
    public async Task The_short_sample_is_understood()
    {
        var text = await TextAsync(ReceiverFloor.Utf8(Corpus.Read("help/sms-received.json")));

        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero), text.OccurredAt);
        Assert.Equal("msg_a1b2c3d4", text.MessageId);
        Assert.Equal("+14155559876", text.Contact.Value);
        Assert.Equal("+14155551234", text.Line.Value);
        Assert.Equal("Can I reschedule my appointment to Friday?", text.Body);
        Assert.Empty(text.Media);
        Assert.Null(text.ContactName);
        Assert.Null(text.AgentId);
        Assert.Null(text.Unknown);
    }

    [Fact]
    public async Task The_extended_sample_is_understood()
    {
        var text = await TextAsync(ReceiverFloor.Utf8(Corpus.Read("help/sms-received-extended.json")));

        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 30, 0, TimeSpan.Zero), text.OccurredAt);
        Assert.Equal("msg_abc123", text.MessageId);
        Assert.Equal("+15125551234", text.Contact.Value);
        Assert.Equal("+15125550100", text.Line.Value);
        Assert.Equal("Hi, I'd like to schedule an appointment", text.Body);
        Assert.Empty(text.Media);
        Assert.Equal("Sarah Chen", text.ContactName);
        Assert.Null(text.AgentId);
        Assert.Null(text.Unknown);
    }

    [Theory]
    [InlineData("\"media_url\":null", "")]
    [InlineData("\"media_url\":\"\"", "")]
    [InlineData("\"media_url\":\"https://m/1\"", "https://m/1")]
    [InlineData("\"media_urls\":[]", "")]
    [InlineData("\"media_urls\":[\"https://m/1\",\"https://m/2\"]", "https://m/1 https://m/2")]
    [InlineData("\"media_urls\":\"https://m/1\"", "https://m/1")]
    [InlineData("\"media_url\":[\"https://m/1\"]", "https://m/1")]
    [InlineData("\"media_url\":\"https://m/1\",\"media_urls\":[\"https://m/1\",\"https://m/2\",null]", "https://m/1 https://m/2")]
    [InlineData("\"media_url\":null,\"media_urls\":null", "")]
    public async Task Media_come_under_either_name_as_one_or_a_list(string field, string wanted)
    {
        var text = await TextAsync(Sms(field));

        Assert.Equal(wanted, string.Join(' ', text.Media.Select(one => one.Url)));
    }

    [Fact]
    public async Task Texts_may_come_as_numbers_and_numbers_as_texts()
    {
        var text = await TextAsync("""
            {"event":"sms.received","timestamp":"2026-03-12T14:35:00Z",
             "data":{"message_id":4711,"from":14155559876,"to":"14155551234","body":42,"agent_id":"7"}}
            """);
        Assert.Equal(("4711", "+14155559876", "+14155551234", "42", "7"), (text.MessageId, text.Contact.Value, text.Line.Value, text.Body, text.AgentId));
    }

    [Theory]
    [InlineData("\"body\":null")]
    [InlineData("\"body\":\"\"")]
    [InlineData("\"media_url\":\"https://m/1\"")]
    public async Task A_text_without_words_has_an_empty_body(string field) => Assert.Equal("", (await TextAsync(Sms(field))).Body);

    [Fact]
    public async Task Without_to_the_lines_other_name_counts()
    {
        var text = await TextAsync("""
            {"event":"sms.received","timestamp":"2026-03-12T14:35:00Z","data":{"message_id":"m","from":"24273","justcall_number":"+14155551234"}}
            """);

        Assert.Equal(("+14155551234", "24273"), (text.Line.Value, text.Contact.Value));
    }

    [Theory]
    [InlineData("2026-03-12T14:35:00Z", "2026-03-12T14:35:00Z")]
    [InlineData("2026-03-12T14:35:00.25Z", "2026-03-12T14:35:00.25Z")]
    [InlineData("2026-03-12T16:35:00+02:00", "2026-03-12T14:35:00Z")]
    [InlineData("2026-03-12T14:35:00", "2026-03-12T14:35:00Z")]
    [InlineData("2026-03-12 14:35:00", "2026-03-12T14:35:00Z")]
    public async Task The_time_is_read_as_UTC_where_it_names_no_zone(string timestamp, string wanted)
    {
        var text = await TextAsync(Sms("\"agent_id\":1", timestamp));

        Assert.Equal(wanted, text.OccurredAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFK", null).Replace("+00:00", "Z", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("14:35:00")]
    [InlineData("12 March")]
    [InlineData("03/12/2026 14:35:00")]
    [InlineData("2026-02-30T14:35:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public async Task A_time_that_is_no_full_ISO_8601_is_not_guessed(string timestamp)
    {
        Assert.Equal("the timestamp is missing or not ISO 8601", await ReasonAsync(Sms("\"agent_id\":1", timestamp)));
    }

    [Theory]
    [InlineData("""{"from":"+14155559876","to":"+14155551234"}""", "message_id is missing")]
    [InlineData("""{"message_id":" ","from":"+14155559876","to":"+14155551234"}""", "message_id is missing")]
    [InlineData("""{"message_id":{"a":1},"from":"+14155559876","to":"+14155551234"}""", "message_id is missing")]
    [InlineData("""{"message_id":"secret-id","to":"+14155551234"}""", "from is missing")]
    [InlineData("""{"message_id":"secret-id","from":null,"to":"+14155551234"}""", "from is missing")]
    [InlineData("""{"message_id":"secret-id","from":"+14155559876"}""", "to is missing")]
    [InlineData("""{"message_id":"secret-id","from":"+14155559876","to":""}""", "to is missing")]
    [InlineData("\"secret-id\"", "there is no event data")]
    public async Task What_lacks_the_essentials_is_kept_with_a_reason_that_repeats_nothing(string data, string because)
    {
        var body = $$"""{"event":"sms.received","timestamp":"2026-03-12T14:35:00Z","data":{{data}}}""";

        Assert.Equal(because, await ReasonAsync(body));
        Assert.Equal(body, ReceiverFloor.Utf8(floor.Unrecognized().Raw));
    }

    [Fact]
    public async Task A_text_longer_than_a_row_can_hold_is_kept_as_it_came()
    {
        var body = Sms($"\"body\":\"{new string('x', 40_000)}\"");

        Assert.Equal("the event is longer than a text or call can be", await ReasonAsync(body));
        Assert.Equal(body, ReceiverFloor.Utf8(floor.Unrecognized().Raw));
    }

    [Fact]
    public async Task Fields_that_nobody_knows_are_kept()
    {
        var text = await TextAsync(Sms("""
            "campaign":{"id":[1,2.50,null],"title":"Fr\u00fchling \ud83d\udc4d <b>"},"score":1e400,"nothing":null,"Body":"B","":"e","_contact":1
            """));

        Assert.Equal(["campaign", "score", "nothing", "Body", "", "_contact"], text.Unknown!.Keys);
        Assert.Equal("Frühling 👍 <b>", text.Unknown["campaign"].GetProperty("title").GetString());
        Assert.Equal("1e400", text.Unknown["score"].GetRawText());
        Assert.Equal(JsonValueKind.Null, text.Unknown["nothing"].ValueKind);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("line")]
    [InlineData("messageId")]
    [InlineData("occurredAt")]
    [InlineData("media")]
    [InlineData("contactName")]
    [InlineData("agentId")]
    [InlineData("name")]
    [InlineData("objectId")]
    public async Task A_field_of_the_senders_that_is_called_like_one_of_ours_changes_none_of_ours(string name)
    {
        var text = await TextAsync(Sms($$"""
            "contact_name":"Ana","agent_id":7,"media_url":"https://m/1","{{name}}":{"theirs":1}
            """));

        Assert.Equal(("m", "+14155559876", "+14155551234"), (text.MessageId, text.Contact.Value, text.Line.Value));
        Assert.Equal(("Ana", "7", "https://m/1"), (text.ContactName, text.AgentId, Assert.Single(text.Media).Url));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero), text.OccurredAt);
        Assert.Equal(1, text.Unknown![$"_{name}"].GetProperty("theirs").GetInt32());
    }

    [Fact]
    public async Task Setting_a_name_apart_overwrites_no_other()
    {
        var text = await TextAsync(Sms("\"contact\":1,\"_contact\":2,\"__line\":3,\"line\":4,\"_line\":5"));

        Assert.Equal("__contact:1 _contact:2 __line:3 ___line:4 _line:5", string.Join(' ', text.Unknown!.Select(one => $"{one.Key}:{one.Value}")));
    }

    [Theory]
    [InlineData("\"contact_name\":{\"first\":\"Ana\"}")]
    [InlineData("\"agent_id\":[7]")]
    [InlineData("\"media_urls\":[{\"url\":\"https://m/1\"}]")]
    [InlineData("\"media_url\":{\"url\":\"https://m/1\"}")]
    [InlineData("\"body\":{\"text\":\"hello\"}")]
    public async Task A_known_field_of_an_unknown_kind_is_not_lost(string field)
    {
        var text = await TextAsync(Sms(field));

        Assert.NotEmpty(text.Unknown!);
    }

    [Fact]
    public async Task Of_fields_told_twice_the_last_counts()
    {
        var text = await TextAsync(Sms("""
            "body":"first","body":"last","more":1,"more":2
            """));

        Assert.Equal("last", text.Body);
        Assert.Equal(2, text.Unknown!["more"].GetInt32());
    }

    private static string Sms(string fields, string timestamp = "2026-03-12T14:35:00Z") =>
        $$"""{"event":"sms.received","timestamp":"{{timestamp}}","data":{"message_id":"m","from":"+14155559876","to":"+14155551234",{{fields}} } }""";

    private async Task<SmsReceived> TextAsync(string body)
    {
        Assert.Equal(200, await floor.StatusOfAsync(SignedRequest.Help(body)));
        return floor.Text();
    }

    private async Task<string> ReasonAsync(string body)
    {
        Assert.Equal(200, await floor.StatusOfAsync(SignedRequest.Help(body)));
        return floor.Unrecognized().Because;
    }
}
