namespace JustCallFx.Core.Receiving.Alarms;

/// <summary>
/// Judges whether more signatures of an account fail than is usual for it. Strangers try their luck on every address of the internet: what
/// they send all day becomes usual, and a share that hardly matters is no alarm.
/// </summary>
internal sealed class SignatureWindow(DateTimeOffset openedAt)
{
    /// <summary>How far back it looks.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    private const int Fewest = 5;
    private const double Share = 0.05;
    private const double TimesUsual = 3;

    // Six hours of windows have most of the weight.
    private const double Weight = 1 / 36d;

    private readonly Queue<(DateTimeOffset At, SignatureTally Total)> samples = new([(openedAt, default)]);
    private SignatureTally last;
    private double usual;
    private DateTimeOffset usualAt = openedAt;

    /// <summary>What came within the last ten minutes, if that is above normal and something failed since the last time; null otherwise.</summary>
    public SignatureTally? Judge(SignatureTally total, DateTimeOffset now)
    {
        var hasFailed = total.Failed > last.Failed;
        last = total;
        samples.Enqueue((now, total));
        while (samples.ElementAt(1).At <= now - Length)
            samples.Dequeue();
        var recent = total - samples.Peek().Total;
        var isAbove = hasFailed && IsAbove(recent);
        Learn(recent, now);
        return isAbove ? recent : null;
    }

    private bool IsAbove(SignatureTally recent) =>
        recent.Failed >= Fewest && recent.Failed > TimesUsual * usual && recent.Failed > Share * (recent.Failed + recent.Genuine);

    // Where nothing genuine comes, it may be our own secret that is wrong; nobody is to get used to that.
    private void Learn(SignatureTally recent, DateTimeOffset now)
    {
        if (now - usualAt < Length)
            return;
        usualAt = now;
        if (recent.Genuine > 0)
            usual += (recent.Failed - usual) * Weight;
    }
}
