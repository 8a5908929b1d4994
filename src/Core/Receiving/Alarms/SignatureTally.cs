using JustCallFx.Core.Receiving.Books;

namespace JustCallFx.Core.Receiving.Alarms;

/// <summary>How many requests of an account were genuine, and how many should have been and were not.</summary>
/// <param name="Failed">Those whose signature was missing, wrong, of another scheme or out of date.</param>
/// <param name="Genuine">Those whose signature was right.</param>
internal readonly record struct SignatureTally(long Failed, long Genuine)
{
    /// <summary>What an account's book says since it was opened.</summary>
    public static SignatureTally Of(AccountBook book)
    {
        var (failed, genuine) = (0L, 0L);
        foreach (var (cause, count) in book.Requests)
        {
            if (cause is WebhookCause.SignatureMissing or WebhookCause.Forged or WebhookCause.SignatureUnsupported or WebhookCause.Stale)
                failed += count;
            else if (cause is WebhookCause.Accepted or WebhookCause.NotUnderstood or WebhookCause.Unavailable)
                genuine += count;
        }

        return new(failed, genuine);
    }

    /// <summary>What came since an earlier one.</summary>
    public static SignatureTally operator -(SignatureTally later, SignatureTally earlier) =>
        new(later.Failed - earlier.Failed, later.Genuine - earlier.Genuine);
}
