namespace JustCallFx.Core.Accounts;

/// <summary>The forms in which JustCall delivers events (contract §2); an account accepts one or both.</summary>
[Flags]
public enum Dialects
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary><c>help</c>: event, timestamp, data; the body is signed.</summary>
    HelpCentre = 1,

    /// <summary><c>developer</c>: request_id, webhook_url, url_id, type, data; the dynamic signature.</summary>
    Developer = 2,
}
