using JustCallFx.Core.Accounts;
using JustCallFx.TestKit;

namespace JustCallFx.Benchmarks.Micro;

/// <summary>The accounts that are measured: one or two secrets, either dialect.</summary>
internal static class Accounts
{
    public const string PreviousSecret = "test-secret-not-real-0000";

    /// <summary>Accounts <c>one</c> and <c>two</c>, after the number of their secrets, which accept both dialects.</summary>
    public static AccountDirectory Open() => new(TestSettings.With(
        ("JustCall:Accounts:one:ApiSecret", SignedRequest.Secret),
        ("JustCall:Accounts:one:Dialects", "help,developer"),
        ("JustCall:Accounts:one:WebhookUrl", SignedRequest.Url),
        ("JustCall:Accounts:two:ApiSecret", SignedRequest.Secret),
        ("JustCall:Accounts:two:PreviousApiSecret", PreviousSecret),
        ("JustCall:Accounts:two:Dialects", "help,developer"),
        ("JustCall:Accounts:two:WebhookUrl", SignedRequest.Url)));
}
