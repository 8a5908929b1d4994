namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>An account for the model of JustCall.</summary>
/// <param name="Seed">What chance begins with.</param>
/// <param name="PerDay">How many events it has on a usual day, nearly all of them from 8 to 18 o'clock.</param>
/// <param name="Skew">How far JustCall's clock is ahead of ours.</param>
/// <param name="CanReadBack">Whether its texts can be listed.</param>
internal sealed record ModelAccount(int Seed, double PerDay, TimeSpan Skew, bool CanReadBack)
{
    private const double OfAnHourByDay = 0.09;
    private const double OfAnHourByNight = 0.1 / 14;
    private const int DaysToAHoliday = 40;
    private const double Busy = 1000;
    private const double OnABusyHoliday = 0.05;

    /// <summary>Whether it has events at any time.</summary>
    public bool IsBusy => PerDay > Busy;

    /// <summary>How many events are to be expected per second; on a holiday there are few, or none.</summary>
    public double PerSecond(DateTimeOffset at)
    {
        var isHoliday = ((at.DayOfYear * 7) + Seed) % DaysToAHoliday == 0;
        var ofADay = isHoliday ? IsBusy ? OnABusyHoliday : 0 : 1;
        return ofADay * PerDay * (at.Hour is >= 8 and < 18 ? OfAnHourByDay : OfAnHourByNight) / 3600;
    }
}
