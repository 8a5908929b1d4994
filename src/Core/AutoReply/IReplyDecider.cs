namespace JustCallFx.Core.AutoReply;

/// <summary>Decides on automatic replies.</summary>
public interface IReplyDecider
{
    /// <summary>
    /// Decides on one occasion; writes and sends nothing, so it may be asked again, as after a lost race, with newer facts. Reads tables only
    /// when a rule is meant for the occasion or the rules are due to be read again.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    ValueTask<ReplyDecision> DecideAsync(ReplyOccasion occasion, CancellationToken cancellationToken);
}
