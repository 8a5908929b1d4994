using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.AddressBook;

/// <summary>What is known of a contact does not depend on the order in which it was told.</summary>
public sealed class AddressBookStoreTests : IAsyncLifetime
{
    private static readonly PhoneNumber Home = PhoneNumber.Parse("+14155559876")!.Value;
    private static readonly PhoneNumber Office = PhoneNumber.Parse("+14155550000")!.Value;

    private readonly TablesFloor tables = new();
    private readonly ConversationIds ids = new(TestSettings.With(("JustCallFx:ConversationKey", "0123456789abcdef0123456789abcdef")));
    private AddressBookStore store = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(AddressBookStore.TableName);
        store = new AddressBookStore(tables.Client, ids);
    }

    public async Task DisposeAsync()
    {
        ids.Dispose();
        await tables.DisposeAsync();
    }

    [Theory]
    [InlineData("created moved married")]
    [InlineData("married moved created")]
    [InlineData("moved created married moved created")]
    public async Task The_newest_value_of_each_field_counts(string order)
    {
        foreach (var told in order.Split(' '))
            await TellAsync(told);

        await CheckAsync("Jordan", "Lee", "Globex");
    }

    [Theory]
    [InlineData("created left")]
    [InlineData("left created")]
    public async Task A_field_that_is_named_as_changed_and_empty_is_cleared(string order)
    {
        foreach (var told in order.Split(' '))
            await TellAsync(told);

        await CheckAsync("Jordan", null, null);
    }

    [Theory]
    [InlineData("created renamed")]
    [InlineData("renamed created")]
    public async Task A_field_that_is_not_named_as_changed_is_not_touched(string order)
    {
        foreach (var told in order.Split(' '))
            await TellAsync(told);

        await CheckAsync("Jo", null, "Acme");
    }

    [Theory]
    [InlineData("renamed again renamed")]
    [InlineData("renamed renamed again")]
    public async Task What_an_event_repeats_fills_what_nobody_has_told(string order)
    {
        foreach (var told in order.Replace("renamed again", "again").Split(' '))
            await TellAsync(told);

        await CheckAsync("Joe", null, "Old value");
    }

    [Fact]
    public async Task The_same_event_again_changes_nothing()
    {
        await TellAsync("created");
        var before = (await ContactAsync()).ETag;

        Assert.IsType<Outcome.Skip>(await TellAsync("created"));

        Assert.Equal(before, (await ContactAsync()).ETag);
    }

    [Fact]
    public async Task Events_told_at_once_are_all_heard()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { TellAsync("created"), TellAsync("moved"), TellAsync("married") }));

        await CheckAsync("Jordan", "Lee", "Globex");
    }

    [Fact]
    public async Task Fields_that_we_do_not_know_are_kept()
    {
        var unknown = new Dictionary<string, JsonElement> { ["tags"] = JsonSerializer.SerializeToElement(new[] { "vip", new string('x', 70_000) }) };

        Assert.Equal(Outcome.Done, await TellAsync(Created with { Unknown = unknown }));

        var kept = ContactRow.Read(await ContactAsync())["tags"];
        Assert.Equal((unknown["tags"].GetRawText(), Created.OccurredAt), (kept.Value, kept.At));
    }

    [Fact]
    public async Task A_number_has_the_name_of_whoever_has_it_now()
    {
        await TellAsync("created");
        await TellAsync("married");
        Assert.Equal("Jordan Lee", await NameAsync(Home));

        await TellAsync(new ContactUpdated { OccurredAt = AnEvent.Noon.AddHours(1), ContactId = "98765", Phone = Office, ChangedFields = ["phone"] });

        Assert.Equal((null, "Jordan Lee"), (await NameAsync(Home), await NameAsync(Office)));
        Assert.Null(await store.NameOfAsync("other", Office, default));
    }

    [Fact]
    public async Task Of_two_contacts_with_one_number_the_last_to_get_it_names_it()
    {
        await TellAsync(new ContactCreated { OccurredAt = AnEvent.Noon.AddDays(1), ContactId = "1", Phone = Home, FirstName = "Kim" });
        await TellAsync("created");

        Assert.Equal("Kim", await NameAsync(Home));
    }

    private static ContactCreated Created => new() { OccurredAt = AnEvent.Noon, ContactId = "98765", FirstName = "Jordan", Company = "Acme", Phone = Home };

    private static ContactUpdated Updated(int minutes, params string[] changed) =>
        new() { OccurredAt = AnEvent.Noon.AddMinutes(minutes), ContactId = "98765", ChangedFields = [.. changed] };

    private Task<Outcome> TellAsync(string told) => TellAsync(told switch
    {
        "created" => Created,
        "moved" => Updated(5) with { Company = "Globex" },
        "married" => Updated(9) with { LastName = "Lee" },
        "left" => Updated(5, "company") with { FirstName = "Old value" },
        "renamed" => Updated(5, "first_name") with { FirstName = "Jo", Company = "Old value" },
        "again" => Updated(6, "first_name") with { FirstName = "Joe" },
        _ => throw new ArgumentOutOfRangeException(nameof(told), told, "no event has this name"),
    });

    private Task<Outcome> TellAsync(ContactEvent told) =>
        store.ApplyAsync(new EventEnvelope<ContactEvent>($"{told.Name}:{told.OccurredAt:O}", AnEvent.Account, null, told), default);

    private Task<string?> NameAsync(PhoneNumber number) => store.NameOfAsync(AnEvent.Account, number, default);

    private async Task<TableEntity> ContactAsync() =>
        Assert.Single(await tables.RowsAsync(AddressBookStore.TableName), row => row.RowKey == ContactRow.Key("98765"));

    private async Task CheckAsync(string? first, string? last, string? company)
    {
        var contact = await ContactAsync();
        Assert.Equal((first, last, company), (contact.GetString("FirstName"), contact.GetString("LastName"), contact.GetString("Company")));
    }
}
