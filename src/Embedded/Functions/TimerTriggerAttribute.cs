using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function whenever its schedule says so, in UTC.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>
    /// Takes six fields (second, minute, hour, day, month, day of the week), five without the second, or the time between two runs
    /// as <c>hh:mm:ss</c>. <c>%Name%</c> stands for the value of a setting.
    /// </summary>
    public TimerTriggerAttribute(string schedule) => Schedule = schedule;

    /// <summary>The schedule, as it was written.</summary>
    public string Schedule { get; }

    /// <summary>Whether the function also runs whenever the app starts. Default false.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>
    /// Whether an occurrence that was missed while the app was down is made up for at the next start. Default true; without effect on
    /// schedules more frequent than once a minute.
    /// </summary>
    public bool UseMonitor { get; set; } = true;
}
