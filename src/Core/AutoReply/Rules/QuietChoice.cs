namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>What a rule does in the contact's quiet hours.</summary>
public enum QuietChoice
{
    /// <summary><c>send</c>: it answers all the same.</summary>
    Send,

    /// <summary><c>wait</c>: it answers when they end.</summary>
    Wait,

    /// <summary><c>drop</c>: it does not answer.</summary>
    Drop,
}
