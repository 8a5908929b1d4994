using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class SmsApiClientTests
{
    [Theory]
    [InlineData("help", SendAnswer.Wrapped, "msg_00000001")]
    [InlineData("v2.1", SendAnswer.Wrapped, "123000001")]
    [InlineData("v2.1", SendAnswer.WrappedList, "123000001")]
    [InlineData("v2.1", SendAnswer.Bare, "123000001")]
    [InlineData("v2.1", SendAnswer.Empty, null)]
    public async Task A_text_is_sent_in_each_form_of_the_API(string profile, SendAnswer form, string? id)
    {
        await using var floor = await ApiFloor.StartAsync(profile, (options, _) => options with { SendAnswer = form });

        var result = await floor.SendAsync("Grüße 😀");

        Assert.Equal(id, Assert.IsType<ApiResult<SentText>.Done>(result).Value.MessageId);
        var text = Assert.Single(floor.Api.Texts);
        Assert.Equal((ApiFloor.Line, ApiFloor.Ana, "Grüße 😀"), (text.Line, text.Contact, text.Body));
    }

    [Theory]
    [InlineData("help", 1)]
    [InlineData("v2.1", 10)]
    public async Task Files_go_with_a_text(string profile, int files)
    {
        await using var floor = await ApiFloor.StartAsync(profile);
        var urls = Enumerable.Range(0, files).Select(file => new Uri($"https://files.example.com/{file}.png")).ToArray();
        var text = new OutgoingText(ApiFloor.Number(ApiFloor.Line), ApiFloor.Number(ApiFloor.Ana), "See") { Media = [.. urls] };

        var result = await floor.Client.SendAsync(floor.Account, text, default);

        Assert.Equal(1, Assert.IsType<ApiResult<SentText>.Done>(result).Value.Segments);
        Assert.Equal(urls.Select(url => url.AbsoluteUri), Assert.Single(floor.Api.Texts).Media);
    }

    [Fact]
    public async Task What_JustCall_would_not_take_is_refused_without_asking()
    {
        await using var floor = await ApiFloor.StartAsync();

        var result = await floor.SendAsync(new string('a', 1_531));

        Assert.Null(Assert.IsType<ApiResult<SentText>.Refused>(result).Error.Status);
        Assert.Equal(0, floor.Api.Calls);
    }

    [Theory]
    [InlineData("help", 422, "VALIDATION_ERROR")]
    [InlineData("v2.1", 422, null)]
    public async Task What_JustCall_does_not_take_is_refused_in_its_words(string profile, int status, string? code)
    {
        await using var floor = await ApiFloor.StartAsync(profile, (options, _) => options with { Lines = ["+15125550100"] });

        var result = await floor.SendAsync();

        Assert.Equal(
            new ApiResult<SentText>.Refused(new(status, code, "The sender is not a number of this account.")), result);
    }

    [Theory]
    [InlineData("help", "Invalid API key or secret.")]
    [InlineData("v2.1", "Unauthorized")]
    public async Task Wrong_credentials_are_refused_for_good(string profile, string message)
    {
        await using var floor = await ApiFloor.StartAsync(profile, settings: ("ApiKey", "another-key"));

        Assert.Equal(new ApiResult<SentText>.Refused(new(401, null, message)), await floor.SendAsync());
        Assert.Equal(1, floor.Api.Calls);
    }

    [Fact]
    public async Task Without_a_key_the_setting_is_named()
    {
        await using var floor = await ApiFloor.StartAsync(settings: ("ApiKey", ""));

        var error = Assert.IsType<ApiResult<SentText>.Refused>(await floor.SendAsync()).Error;

        Assert.Contains("JustCall__Accounts__main__ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, floor.Api.Calls);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("v2.1")]
    public async Task All_pages_together_list_every_text_once(string profile)
    {
        await using var floor = await ApiFloor.StartAsync(profile);
        for (var text = 1; text <= 45; text++)
            floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, $"text {text}");

        var listed = new List<ListedText>();
        for (int? page = 0; page is { } number;)
        {
            var result = await floor.Client.ListAsync(floor.Account, new() { Page = number, PerPage = 20 }, CallPriority.Bulk, default);
            var found = Assert.IsType<ApiResult<TextPage>.Done>(result).Value;
            listed.AddRange(found.Texts);
            page = found.NextPage;
        }

        Assert.Equal(Enumerable.Range(1, 45).Reverse().Select(text => $"text {text}"), listed.Select(text => text.Body));
    }

    [Theory]
    [InlineData("help", 0)]
    [InlineData("v2.1", 0)]
    [InlineData("v2.1", -11)]
    [InlineData("v2.1", 13)]
    public async Task A_question_is_answered_exactly_whatever_the_users_zone(string profile, int zone)
    {
        await using var floor = await ApiFloor.StartAsync(profile, (options, _) => options with { UserZone = TimeSpan.FromHours(zone) });
        floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, "too early");
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await floor.SendAsync("wanted");
        floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, "wrong way");
        await floor.SendAsync("wrong contact", "+16815550143");
        var query = new TextQuery { Since = floor.Clock.GetUtcNow(), Contact = ApiFloor.Number(ApiFloor.Ana), Direction = Direction.Outbound };

        var result = await floor.Client.ListAsync(floor.Account, query, CallPriority.Reply, default);

        Assert.Equal("wanted", Assert.Single(Assert.IsType<ApiResult<TextPage>.Done>(result).Value.Texts).Body);
    }

    [Theory]
    [InlineData("help", "msg_00000001")]
    [InlineData("v2.1", "123000001")]
    public async Task One_text_is_got_by_its_id(string profile, string id)
    {
        await using var floor = await ApiFloor.StartAsync(profile);
        await floor.SendAsync();

        var found = await floor.Client.GetAsync(floor.Account, id, CallPriority.Reply, default);
        var missing = await floor.Client.GetAsync(floor.Account, "999/../1", CallPriority.Reply, default);

        Assert.Equal("Hi Ana", Assert.IsType<ApiResult<ListedText>.Done>(found).Value.Body);
        Assert.Equal(404, Assert.IsType<ApiResult<ListedText>.Refused>(missing).Error.Status);
    }
}
