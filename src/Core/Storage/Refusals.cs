using Azure;

namespace JustCallFx.Core.Storage;

/// <summary>Tells what the tables refuse now from what they will always refuse.</summary>
internal static class Refusals
{
    private const int BadRequest = 400;
    private const int TooLarge = 413;

    /// <summary>Whether trying again cannot help: what was to be written breaks a limit of the Table service.</summary>
    public static bool IsForGood(this RequestFailedException refused) => refused.Status is BadRequest or TooLarge;
}
