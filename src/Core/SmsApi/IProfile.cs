using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.SmsApi;

/// <summary>One form of JustCall's API: paths, names and credentials (contract §8.1).</summary>
internal interface IProfile
{
    /// <summary>The most files of one text.</summary>
    int MostMedia { get; }

    /// <summary>The number of the first page.</summary>
    int FirstPage { get; }

    /// <summary>The value of the header <c>Authorization</c>.</summary>
    string Authorization(string key, string secret);

    /// <summary>Sends a text.</summary>
    ApiCall Send(OutgoingText text);

    /// <summary>Lists texts.</summary>
    ApiCall List(TextQuery query);

    /// <summary>Lists the contacts who want no texts, a page from 0; null where no such list is documented.</summary>
    ApiCall? ListRefusing(int page);

    /// <summary>Gets one text.</summary>
    ApiCall Get(string messageId);

    /// <summary>The form that an account is called in.</summary>
    static IProfile Of(Account account) => account.ApiProfile == ApiProfile.Help ? HelpProfile.Instance : V21Profile.Instance;
}
