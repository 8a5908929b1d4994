namespace JustCallFx.Core.AutoReply;

/// <summary>Knows who wants no texts.</summary>
public interface IConsent
{
    /// <summary>Whether the contact wants no texts from any line of the account, as far as is known or the text at hand says.</summary>
    Task<bool> IsRefusedAsync(ReplyOccasion occasion, CancellationToken cancellationToken);
}
