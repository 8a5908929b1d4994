using JustCallFx.Core.Accounts;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

public sealed class SignatureCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Checking_either_signature_allocates_nothing()
    {
        var help = SignedRequest.Help(ReceiverFloor.DeveloperBody());
        var developer = SignedRequest.Developer(ReceiverFloor.DeveloperBody(), Now);

        Assert.Equal(0, AllocatedBy(help));
        Assert.Equal(0, AllocatedBy(developer));
    }

    private static long AllocatedBy(WebhookRequest request)
    {
        using var accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:default:ApiSecret", SignedRequest.Secret),
            ("JustCall:Accounts:default:Dialects", "help,developer"),
            ("JustCall:Accounts:default:WebhookUrl", SignedRequest.Url)));
        var account = accounts.Find(null)!;
        Assert.Equal(SignatureVerdict.Genuine, SignatureCheck.Judge(request, account, Now).Verdict);

        return Allocations.Of(() => SignatureCheck.Judge(request, account, Now));
    }
}
