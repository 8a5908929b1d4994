using System.Collections.Immutable;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.SmsApi;

/// <summary>A text message to be sent.</summary>
/// <param name="From">The line that sends it, one of the account's numbers.</param>
/// <param name="To">Who is to get it.</param>
/// <param name="Body">What it says.</param>
public sealed record OutgoingText(PhoneNumber From, PhoneNumber To, string Body)
{
    /// <summary>Pictures and files: public URLs from which JustCall fetches them.</summary>
    public ImmutableArray<Uri> Media { get; init; } = [];

    /// <summary>The masked parties and the length; neither numbers nor body.</summary>
    public override string ToString() => $"{Body.Length} characters and {Media.Length} files from {From} to {To}";
}
