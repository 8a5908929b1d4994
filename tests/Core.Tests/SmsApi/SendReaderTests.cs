using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class SendReaderTests
{
    [Theory]
    [InlineData("help-send-v2-send-response.json", "msg_4d9e1a7f", "queued")]
    [InlineData("v20-send-response-bare.json", "15112", "delivered")]
    [InlineData("v21-send-response-object.assumed.json", "123455444", null)]
    [InlineData("v21-send-response-array.assumed.json", "123455444", null)]
    public void Every_known_form_of_a_success_tells_the_id(string file, string id, string? status) =>
        Assert.Equal(Done(id, status), Read(AnAnswer.FromCorpus(200, file)));

    [Theory]
    [InlineData("""{"message_id":"m-1"}""", "m-1")]
    [InlineData("""{"id":"17"}""", "17")]
    [InlineData("""{"status":"success","data":{"message_id":18,"id":19}}""", "18")]
    [InlineData("""{"status":"success","data":null,"id":20}""", "20")]
    [InlineData("""{"status":"success","data":[],"message_id":"m-2"}""", "m-2")]
    public void The_id_is_found_as_text_or_number_wherever_it_stands(string body, string id) =>
        Assert.Equal(Done(id, null), Read(AnAnswer.Of(201, body)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"status":"success"}""")]
    [InlineData("OK")]
    [InlineData("<html>")]
    [InlineData("""{"message_id":"\ud83d"}""")]
    public void A_success_without_an_id_is_a_text_that_was_sent(string body) => Assert.Equal(Done(null, null), Read(AnAnswer.Of(200, body)));

    [Theory]
    [InlineData("""{"status":"error","message":"Contact has opted out","error_code":"OPTED_OUT"}""", "OPTED_OUT")]
    [InlineData("""{"status":"Failed","message":"Contact has opted out"}""", null)]
    public void A_success_that_speaks_of_an_error_is_unknown(string body, string? code) =>
        Assert.Equal(new ApiResult<SentText>.Unknown(new(200, code, "Contact has opted out")), Read(AnAnswer.Of(200, body)));

    private static ApiResult<SentText>.Done Done(string? id, string? status) => new(new SentText(id, status, 1));

    private static ApiResult<SentText> Read(ApiAnswer answer) => SendReader.Read(answer, segments: 1, () => ErrorReader.Read(answer));
}
