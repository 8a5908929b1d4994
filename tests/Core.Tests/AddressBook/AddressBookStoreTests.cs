using Azure.Data.Tables;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.AddressBook;

/// <summary>What is known of a contact does not depend on the order in which it was told.</summary>
public sealed class AddressBookStoreTests : IAsyncLifetime
{
    private static readonly ContactCreated Created = new() { OccurredAt = AnEvent.Noon, ContactId = "98765", FirstName = "Jordan", Company = "Acme" };
    private static readonly ContactUpdated Moved = new() { OccurredAt = AnEvent.Noon.AddMinutes(5), ContactId = "98765", Company = "Globex" };
    private static readonly ContactUpdated Married = new() { OccurredAt = AnEvent.Noon.AddMinutes(9), ContactId = "98765", LastName = "Lee" };

    private readonly TablesFloor tables = new();
    private AddressBookStore store = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(AddressBookStore.TableName);
        store = new AddressBookStore(tables.Client);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Theory]
    [InlineData("created moved married")]
    [InlineData("married moved created")]
    [InlineData("moved created married moved created")]
    public async Task The_newest_value_of_each_field_counts(string order)
    {
        foreach (var told in order.Split(' '))
            await TellAsync(told);

        var contact = await OnlyContactAsync();
        Assert.Equal(("Jordan", "Lee", "Globex"), (contact.GetString("FirstName"), contact.GetString("LastName"), contact.GetString("Company")));
    }

    [Fact]
    public async Task The_same_event_again_changes_nothing()
    {
        await TellAsync("created");

        Assert.IsType<Outcome.Skip>(await TellAsync("created"));
    }

    [Fact]
    public async Task Events_told_at_once_are_all_heard()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { TellAsync("created"), TellAsync("moved"), TellAsync("married") }));

        var contact = await OnlyContactAsync();
        Assert.Equal(("Jordan", "Lee", "Globex"), (contact.GetString("FirstName"), contact.GetString("LastName"), contact.GetString("Company")));
    }

    private async Task<TableEntity> OnlyContactAsync() => Assert.Single(await tables.RowsAsync(AddressBookStore.TableName));

    private Task<Outcome> TellAsync(string told) => told switch
    {
        "created" => store.ApplyAsync(new EventEnvelope<ContactCreated>(told, AnEvent.Account, null, Created), default),
        "moved" => store.ApplyAsync(new EventEnvelope<ContactUpdated>(told, AnEvent.Account, null, Moved), default),
        _ => store.ApplyAsync(new EventEnvelope<ContactUpdated>(told, AnEvent.Account, null, Married), default),
    };
}
