namespace JustCallFx.Core.Accounts;

/// <summary>Which form of JustCall's API an account is called in (contract §8).</summary>
public enum ApiProfile
{
    /// <summary><c>help</c>: <c>/api/v2</c>, bearer key and secret.</summary>
    Help,

    /// <summary><c>v2.1</c>: <c>/v2.1</c>, key and secret without a scheme.</summary>
    V21,
}
