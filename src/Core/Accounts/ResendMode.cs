namespace JustCallFx.Core.Accounts;

/// <summary>What becomes of a reply whose ending stayed unknown when JustCall's list was searched long enough.</summary>
public enum ResendMode
{
    /// <summary><c>never</c>: a person decides.</summary>
    Never,

    /// <summary><c>once</c>: it is sent a second time; a contact whom the list did not show to have it then gets it twice.</summary>
    Once,
}
