namespace JustCallFx.TestKit;

/// <summary>What stands behind tables in a test.</summary>
public enum TablesEngine
{
    /// <summary>The embedded tables.</summary>
    Sqlite,

    /// <summary>The real protocol, to an emulator.</summary>
    Azurite,
}
