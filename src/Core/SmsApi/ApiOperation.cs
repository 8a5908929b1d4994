namespace JustCallFx.Core.SmsApi;

/// <summary>What is asked of JustCall's API.</summary>
internal enum ApiOperation
{
    /// <summary>Send a text; never repeated unless JustCall cannot have had it.</summary>
    Send,

    /// <summary>List texts.</summary>
    List,

    /// <summary>Get one text.</summary>
    Get,
}
