namespace Microsoft.Azure.Functions.Worker;

/// <summary>Why a timer function runs.</summary>
public class TimerInfo
{
    /// <summary>Where the schedule stood before this run; null when it is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for an occurrence that was missed while the app was down.</summary>
    public bool IsPastDue { get; set; }
}
