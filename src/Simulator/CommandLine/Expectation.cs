using System.Globalization;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>What a receiver has to answer: 200, or 401 to a forgery.</summary>
internal sealed class Expectation(bool forged)
{
    private const int Ok = 200;
    private const int Unauthorized = 401;

    public int Wanted { get; } = forged ? Unauthorized : Ok;

    /// <summary>A payload without event data cannot be forged: receivers answer it with 200, signed or not (contract §4).</summary>
    public bool Met(SamplePayload payload, int? status) =>
        status == Wanted || (forged && !payload.HasEventData && status == Ok);

    /// <summary>Why a result is not what was wanted.</summary>
    public string Cause(DeliveryResult result) => (result.Error, result.Status) switch
    {
        ({ } error, _) => error,
        (_, Ok) => "wanted 401: the forgery was let in",
        (_, Unauthorized) => "wanted 200: the receiver has another secret, or another URL as registered",
        (_, 404) => $"wanted {Wanted}: there is no webhook at this URL",
        (_, 503) => $"wanted {Wanted}: the receiver has no secret, or cannot store events",
        _ => string.Create(CultureInfo.InvariantCulture, $"wanted {Wanted}"),
    };
}
