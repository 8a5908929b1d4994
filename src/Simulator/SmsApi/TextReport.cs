namespace JustCallFx.Simulator.SmsApi;

/// <summary>What the SMS API was used for, as <c>GET /texts</c> tells it.</summary>
/// <param name="Texts">Every text, oldest first.</param>
/// <param name="Calls">The calls so far, those that were refused included.</param>
/// <param name="TurnedAway">When calls were turned away because a limit was spent.</param>
public sealed record TextReport(IReadOnlyList<SimulatedText> Texts, int Calls, IReadOnlyList<DateTimeOffset> TurnedAway)
{
    /// <summary>The report as of now.</summary>
    public static TextReport Of(SimulatedSmsApi api) => new(api.Texts, api.Calls, api.TurnedAway);
}
