using JustCallFx.Core.Contacts;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class TextRulesTests
{
    private static readonly OutgoingText Fine = new(Number("+12135550119"), Number("+16815550142"), "Hi");

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "the body is empty" },
        { " \n", "the body is empty" },
        { new string('a', 1_601), "the body has 1601 characters" },
        { new string('a', 1_531), "the body needs 11 segments (GSM-7)" },
        { new string('ж', 671), "the body needs 11 segments (UCS-2)" },
        { "half \ud83d pair", "half of a surrogate pair" },
        { "half \ude00", "half of a surrogate pair" },
    };

    [Fact]
    public void A_text_within_the_limits_has_no_fault()
    {
        Assert.Null(TextRules.Fault(Fine with { Body = new string('a', 1_530) }, HelpProfile.Instance, isLocal: false));
        Assert.Null(TextRules.Fault(Fine with { Body = new string('ж', 670) }, HelpProfile.Instance, isLocal: false));
        Assert.Null(TextRules.Fault(Fine with { Body = "😀" }, V21Profile.Instance, isLocal: false));
    }

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void A_body_that_JustCall_would_not_take_is_refused_without_repeating_it(string body, string fault) =>
        Assert.Contains(fault, TextRules.Fault(Fine with { Body = body }, HelpProfile.Instance, isLocal: false), StringComparison.Ordinal);

    [Fact]
    public void Parties_must_be_numbers()
    {
        Assert.Contains("the sender", TextRules.Fault(Fine with { From = Number("Sales") }, HelpProfile.Instance, isLocal: false), StringComparison.Ordinal);
        Assert.Contains("the recipient", TextRules.Fault(Fine with { To = Number("72345") }, HelpProfile.Instance, isLocal: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_form_of_the_API_takes_so_many_files()
    {
        Assert.Null(TextRules.Fault(WithFiles(1), HelpProfile.Instance, isLocal: false));
        Assert.Contains("2 files; wanted at most 1", TextRules.Fault(WithFiles(2), HelpProfile.Instance, isLocal: false), StringComparison.Ordinal);
        Assert.Null(TextRules.Fault(WithFiles(10), V21Profile.Instance, isLocal: false));
        Assert.Contains("11 files; wanted at most 10", TextRules.Fault(WithFiles(11), V21Profile.Instance, isLocal: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_go_to_the_United_States_and_Canada_only() => Assert.Contains(
        "outside the United States",
        TextRules.Fault(WithFiles(1) with { To = Number("+4915112345678") }, HelpProfile.Instance, isLocal: false),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://files.example.com/a.png")]
    [InlineData("https://93.184.216.34/a.png")]
    [InlineData("https://[2606:2800:220:1::1]/a.png")]
    [InlineData("https://172.32.0.1/a.png")]
    public void A_file_may_lie_on_any_public_host(string url) => Assert.Null(FaultOf(url));

    [Theory]
    [InlineData("ftp://files.example.com/a.png")]
    [InlineData("http://files.example.com/a.png")]
    [InlineData("http://localhost/a.png")]
    [InlineData("https://localhost/a.png")]
    [InlineData("https://127.0.0.1/a.png")]
    [InlineData("https://2130706433/a.png")]
    [InlineData("https://0.0.0.0/a.png")]
    [InlineData("https://10.0.0.7/a.png")]
    [InlineData("https://100.64.0.1/a.png")]
    [InlineData("https://169.254.169.254/a.png")]
    [InlineData("https://172.16.0.1/a.png")]
    [InlineData("https://192.168.1.1/a.png")]
    [InlineData("https://224.0.0.1/a.png")]
    [InlineData("https://[::1]/a.png")]
    [InlineData("https://[::]/a.png")]
    [InlineData("https://[::ffff:10.0.0.7]/a.png")]
    [InlineData("https://[fd00::1]/a.png")]
    [InlineData("https://[fe80::1]/a.png")]
    [InlineData("https://files/a.png")]
    [InlineData("https://files.local/a.png")]
    [InlineData("https://files.internal./a.png")]
    [InlineData("https://user:pass@files.example.com/a.png")]
    [InlineData("https://files.example.com/a,b.png")]
    public void A_file_must_have_a_public_address(string url) => Assert.Contains("not public", FaultOf(url), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:7072/a.png", true)]
    [InlineData("http://localhost/a.png", true)]
    [InlineData("http://10.0.0.7/a.png", false)]
    public void Where_the_API_is_on_this_machine_files_may_be_too(string url, bool isFine) => Assert.Equal(isFine, FaultOf(url, isLocal: true) is null);

    private static string? FaultOf(string url, bool isLocal = false) => TextRules.Fault(Fine with { Media = [new Uri(url)] }, V21Profile.Instance, isLocal);

    private static OutgoingText WithFiles(int files) =>
        Fine with { Media = [.. Enumerable.Range(0, files).Select(file => new Uri($"https://files.example.com/{file}.png"))] };

    private static PhoneNumber Number(string text) => PhoneNumber.Parse(text)!.Value;
}
