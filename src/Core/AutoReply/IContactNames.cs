using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.AutoReply;

/// <summary>Knows what contacts are called, where neither an event nor the conversation tells.</summary>
public interface IContactNames
{
    /// <summary>The name of whoever has a number; null when it is not known.</summary>
    Task<string?> NameOfAsync(string account, PhoneNumber number, CancellationToken cancellationToken);
}
