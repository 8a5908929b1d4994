namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where the schedule of a timer function stands. All times are in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>When the function ran last; the default value when it has not yet run under this schedule.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence that is due next; during a run, the one that is running.</summary>
    public DateTime Next { get; set; }

    /// <summary>The instant from which <see cref="Next"/> was counted.</summary>
    public DateTime LastUpdated { get; set; }
}
