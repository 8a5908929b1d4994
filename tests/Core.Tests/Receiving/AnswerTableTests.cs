using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>The answers of contract §12, with the change of the design: a signed body with empty data is kept as unrecognized.</summary>
public sealed class AnswerTableTests : IDisposable
{
    private const string Nothing = "";
    private const string Text = "sms.received";
    private const string Unrecognized = "unrecognized";
    private const string Sms = """{"event":"sms.received","timestamp":"2026-03-02T12:00:00Z","data":{"message_id":"m","from":"+14155559876","to":"+14155551234"}}""";
    private const string Unknown = """{"event":"sms.exploded","timestamp":"2026-03-02T12:00:00Z","data":{"message_id":"m"}}""";
    private const string Empty = """{"event":"sms.optout","timestamp":"2026-03-02T12:00:00Z","data":{}}""";
    private const string NoData = """{"event":"ping","timestamp":"2026-03-02T12:00:00Z"}""";
    private const string Null = """{"event":"ping","data":null}""";
    private const string NotJson = "Hello, is there anybody?";

    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

    [Theory]
    // body, who signed it, status, cause, what is published
    [InlineData("", "nobody", 200, WebhookCause.Ping, Nothing)]
    [InlineData("", "secret", 200, WebhookCause.Ping, Nothing)]
    [InlineData("", "forger", 200, WebhookCause.Ping, Nothing)]
    [InlineData("{}", "nobody", 200, WebhookCause.Ping, Nothing)]
    [InlineData("{}", "secret", 200, WebhookCause.Ping, Nothing)]
    [InlineData(" { } \n", "secret", 200, WebhookCause.Ping, Nothing)]
    [InlineData("{}", "forger", 200, WebhookCause.Ping, Nothing)]
    [InlineData(NoData, "nobody", 200, WebhookCause.Ping, Nothing)]
    [InlineData(NoData, "forger", 200, WebhookCause.Ping, Nothing)]
    [InlineData(NoData, "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    [InlineData(Null, "nobody", 200, WebhookCause.Ping, Nothing)]
    [InlineData(Null, "forger", 200, WebhookCause.Ping, Nothing)]
    [InlineData(Null, "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    [InlineData(Empty, "nobody", 200, WebhookCause.Ping, Nothing)]
    [InlineData(Empty, "forger", 200, WebhookCause.Ping, Nothing)]
    [InlineData(Empty, "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    [InlineData(Sms, "nobody", 401, WebhookCause.SignatureMissing, Nothing)]
    [InlineData(Sms, "forger", 401, WebhookCause.Forged, Nothing)]
    [InlineData(Sms, "nonsense", 401, WebhookCause.Forged, Nothing)]
    [InlineData(Sms, "secret", 200, WebhookCause.Accepted, Text)]
    [InlineData(Sms, "previous", 200, WebhookCause.Accepted, Text)]
    [InlineData(Unknown, "nobody", 401, WebhookCause.SignatureMissing, Nothing)]
    [InlineData(Unknown, "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    [InlineData(NotJson, "nobody", 400, WebhookCause.NotJson, Nothing)]
    [InlineData(NotJson, "forger", 400, WebhookCause.NotJson, Nothing)]
    [InlineData(NotJson, "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    [InlineData("""{"data":{"a":""", "nobody", 400, WebhookCause.NotJson, Nothing)]
    [InlineData("[]", "nobody", 401, WebhookCause.SignatureMissing, Nothing)]
    [InlineData("[]", "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    [InlineData("null", "secret", 200, WebhookCause.NotUnderstood, Unrecognized)]
    public async Task A_POST_is_answered_by_what_it_holds_and_who_signed_it(string body, string signer, int status, WebhookCause cause, string published)
    {
        var answer = await floor.Receiver.ReceiveAsync(Request(body, signer, account: null));

        Assert.Equal(new WebhookAnswer(status, cause), answer);
        Assert.Equal(published.Length == 0 ? [] : [published], floor.Sender.Sent.Select(message => message.Subject));
    }

    [Theory]
    [InlineData("GET", 200, WebhookCause.Ping)]
    [InlineData("HEAD", 200, WebhookCause.Ping)]
    [InlineData("get", 200, WebhookCause.Ping)]
    [InlineData("PUT", 405, WebhookCause.MethodNotAllowed)]
    [InlineData("DELETE", 405, WebhookCause.MethodNotAllowed)]
    [InlineData("OPTIONS", 405, WebhookCause.MethodNotAllowed)]
    [InlineData("TRACE", 405, WebhookCause.MethodNotAllowed)]
    public void Other_methods_are_answered_without_their_body(string method, int status, WebhookCause cause)
    {
        string?[] accounts = [null, "nobody", ReceiverFloor.WithoutSecret];

        Assert.All(accounts, account => Assert.Equal(new WebhookAnswer(status, cause), floor.Receiver.AnswerWithoutBody(Head(method, account))));
        Assert.Empty(floor.Sender.Sent);
    }

    [Fact]
    public void A_POST_needs_its_body() => Assert.Null(floor.Receiver.AnswerWithoutBody(Head("POST", null)));

    [Fact]
    public void An_oversized_body_is_refused() =>
        Assert.Equal(new WebhookAnswer(413, WebhookCause.TooLarge), floor.Receiver.RefuseOversized(Head("POST", null)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(Empty)]
    [InlineData(NoData)]
    [InlineData(Sms)]
    [InlineData(NotJson)]
    [InlineData("[]")]
    public async Task An_account_that_does_not_exist_answers_like_one_whose_secret_the_sender_lacks(string body)
    {
        string[] signers = ["secret", "forger", "nobody"];

        foreach (var signer in signers)
        {
            var unknown = await floor.StatusOfAsync(Request(body, signer, "nobody-here"));
            Assert.Equal(await floor.StatusOfAsync(Request(body, signer == "secret" ? "forger" : signer, account: null)), unknown);
        }

        Assert.Empty(floor.Sender.Sent);
    }

    [Theory]
    [InlineData(ReceiverFloor.WithoutSecret, "nobody")]
    [InlineData(ReceiverFloor.WithoutSecret, "forger")]
    [InlineData(ReceiverFloor.Unresolved, "secret")]
    public async Task An_account_without_a_usable_secret_asks_to_try_again(string account, string signer)
    {
        var answer = await floor.Receiver.ReceiveAsync(Request(Sms, signer, account));

        Assert.Equal(new WebhookAnswer(503, WebhookCause.Misconfigured), answer);
        Assert.Empty(floor.Sender.Sent);
    }

    [Fact]
    public async Task A_Key_Vault_references_own_text_is_no_secret()
    {
        var request = SignedRequest.Help(Sms, "@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/s)", ReceiverFloor.Unresolved);

        Assert.Equal(503, await floor.StatusOfAsync(request));
    }

    [Fact]
    public async Task Without_a_usable_conversation_key_known_accounts_ask_to_try_again()
    {
        using var keyless = new ReceiverFloor(conversationKey: "short");

        Assert.Equal(503, await keyless.StatusOfAsync(SignedRequest.Help(Sms)));
        Assert.Equal(401, await keyless.StatusOfAsync(SignedRequest.Help(Sms, account: "nobody-here")));
        Assert.Empty(keyless.Sender.Sent);
    }

    [Fact]
    public async Task No_refusal_repeats_what_was_sent()
    {
        await floor.StatusOfAsync(Request(Sms, "forger", null));
        await floor.StatusOfAsync(Request(NotJson, "nobody", "made-up-account"));
        await floor.StatusOfAsync(Request(Sms, "secret", ReceiverFloor.WithoutSecret));

        var log = string.Concat(floor.Logged.Select(entry => entry.Text));
        Assert.Equal(3, floor.Logged.Count);
        Assert.All(["4155559876", "anybody", "made-up-account", "sha256"], word => Assert.DoesNotContain(word, log, StringComparison.Ordinal));
    }

    private static WebhookRequest Head(string method, string? account) => SignedRequest.WithoutSignature("", account) with { Method = method };

    private static WebhookRequest Request(string body, string signer, string? account) => signer switch
    {
        "nobody" => SignedRequest.WithoutSignature(body, account),
        "secret" => SignedRequest.Help(body, account: account),
        "previous" => SignedRequest.Help(body, ReceiverFloor.PreviousSecret, account),
        "forger" => SignedRequest.Help(body, "a secret that is not ours", account),
        _ => SignedRequest.WithoutSignature(body, account) with { Signature = signer },
    };
}
