using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.AddressBook;

/// <summary>Puts the address book into the app.</summary>
public static class AddressBookRegistration
{
    /// <summary>Adds the <see cref="AddressBookStore"/>.</summary>
    public static IServiceCollection AddAddressBook(this IServiceCollection services) => services
        .AddSingleton<AddressBookStore>()
        .AddSingleton<IContactNames>(provider => provider.GetRequiredService<AddressBookStore>())
        .AddTable(AddressBookStore.TableName);
}
