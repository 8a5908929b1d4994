using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.AutoReply;

/// <summary>Knows who wants no texts.</summary>
public interface IConsent
{
    /// <summary>Whether a contact wants no texts from any line of an account, or says so by the text at hand.</summary>
    Task<bool> IsRefusedAsync(string account, PhoneNumber contact, string? text, CancellationToken cancellationToken);
}
