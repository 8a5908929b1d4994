using Azure.Data.Tables;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Limits;

/// <summary>How an account's API is used by all instances: read from its row, changed, and written back. Reads no clock.</summary>
internal sealed class AccountUse
{
    /// <summary>How long a call counts as running when nobody says that it has ended: longer than any call takes.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(75);

    /// <summary>The longest that JustCall's word is believed: its longest window.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // A call may reach JustCall later than one that began after it, and instances' clocks differ a little.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookAgainForRoom = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromSeconds(5);
    private const int MostDoublings = 6;

    private const string Minute = nameof(Minute);
    private const string Hour = nameof(Hour);
    private const string Running = nameof(Running);
    private const string WaitUntil = nameof(WaitUntil);
    private const string BulkWaitUntil = nameof(BulkWaitUntil);
    private const string TurnedAway = nameof(TurnedAway);

    private readonly RollingCount minute;
    private readonly RollingCount hour;
    private readonly RunningCalls running;
    private DateTimeOffset waitUntil;
    private DateTimeOffset bulkWaitUntil;
    private int turnedAway;

    public AccountUse(TableEntity row)
    {
        minute = new(TimeSpan.FromMinutes(1) + Slack, TimeSpan.FromSeconds(1), row.GetString(Minute));
        hour = new(TimeSpan.FromHours(1) + Slack, TimeSpan.FromMinutes(1), row.GetString(Hour));
        running = new(row.GetString(Running));
        waitUntil = row.GetDateTimeOffset(WaitUntil) ?? default;
        bulkWaitUntil = row.GetDateTimeOffset(BulkWaitUntil) ?? default;
        turnedAway = row.GetInt32(TurnedAway) ?? 0;
    }

    /// <summary>Whether there is anything to write.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Begins a call, if every limit has room for it.</summary>
    public LimitAnswer Take(string lease, CallPriority priority, ApiLimits limits, DateTimeOffset now)
    {
        // Ours already: Azure.Core repeats a write whose answer was lost, and the repeat meets what the first one wrote.
        if (running.Contains(lease))
            return new LimitAnswer.Granted(lease);
        var (freeAt, cause) = FreeAt(priority, limits, now);
        if (freeAt > now)
            return new LimitAnswer.Wait(freeAt, cause);

        minute.Add(now);
        hour.Add(now);
        running.Add(lease, until: now + LeaseTime);
        IsChanged = true;
        return new LimitAnswer.Granted(lease);
    }

    /// <summary>Ends a call, and believes what its answer said.</summary>
    /// <returns>Until when nobody is to call.</returns>
    public DateTimeOffset GiveBack(string lease, CallEnding ending, DateTimeOffset now)
    {
        running.Remove(lease);
        // Those that ran already when the wait began are turned away with it, not once more.
        turnedAway = !ending.TurnedAway ? 0 : waitUntil > now ? Math.Max(turnedAway, 1) : turnedAway + 1;
        var told = ending.TurnedAway ? ending.WaitUntil ?? now + BackOff(turnedAway) : ending.WaitUntil;
        waitUntil = Latest(waitUntil, told, now);
        bulkWaitUntil = Latest(bulkWaitUntil, ending.BulkWaitUntil, now);
        IsChanged = true;
        return waitUntil;
    }

    /// <summary>Puts the use into the row.</summary>
    public void Write(TableEntity row)
    {
        row[Minute] = minute.ToString();
        row[Hour] = hour.ToString();
        row[Running] = running.ToString();
        row[TurnedAway] = turnedAway;
        SetTime(row, WaitUntil, waitUntil);
        SetTime(row, BulkWaitUntil, bulkWaitUntil);
    }

    /// <summary>How long to wait when JustCall turned calls away without a word: 5 s, then twice as long each time, up to about 5 minutes.</summary>
    public static TimeSpan BackOff(int timesInARow) => ShortestBackOff * (1 << Math.Clamp(timesInARow - 1, 0, MostDoublings));

    private (DateTimeOffset At, LimitCause Cause) FreeAt(CallPriority priority, ApiLimits limits, DateTimeOffset now)
    {
        int Share(int limit) => priority == CallPriority.Bulk ? limit - (limit / 2) : limit;

        (DateTimeOffset At, LimitCause Cause)[] waits =
        [
            (priority == CallPriority.Bulk && bulkWaitUntil > waitUntil ? bulkWaitUntil : waitUntil, LimitCause.JustCall),
            (hour.FreeAt(Share(limits.PerHour), now), LimitCause.Hour),
            (minute.FreeAt(Share(limits.PerMinute), now), LimitCause.Minute),
            (running.Count(now) < Share(limits.AtOnce) ? now : now + LookAgainForRoom, LimitCause.AtOnce),
        ];
        return waits.MaxBy(wait => wait.At);
    }

    private static DateTimeOffset Latest(DateTimeOffset known, DateTimeOffset? told, DateTimeOffset now)
    {
        var believed = told > now + LongestWait ? now + LongestWait : told;
        return believed > known ? believed.Value : known;
    }

    // The tables know no time before 1601.
    private static void SetTime(TableEntity row, string name, DateTimeOffset time)
    {
        if (time != default)
            row[name] = time;
    }
}
