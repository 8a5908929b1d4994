namespace JustCallFx.Simulator.Payloads;

/// <summary>The two forms in which JustCall sends events; each has a signature scheme of its own.</summary>
public enum Dialect
{
    /// <summary><c>event</c>, <c>timestamp</c>, <c>data</c>; signed over the body.</summary>
    HelpCentre,

    /// <summary><c>request_id</c>, <c>webhook_url</c>, <c>url_id</c>, <c>type</c>, <c>data</c>; signed by the dynamic scheme.</summary>
    Developer,
}
