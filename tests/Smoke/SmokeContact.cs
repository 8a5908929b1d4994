namespace JustCallFx.Smoke;

/// <summary>
/// A contact that nobody is: from the numbers 555-0100 to 555-0199 that are kept for fiction. Another one each time, because what
/// happened before a contact was forgotten stays forgotten.
/// </summary>
internal static class SmokeContact
{
    /// <summary>The line that its texts go to.</summary>
    public const string Line = "+12025550100";

    private static readonly string[] AreaCodes = ["202", "212", "213", "303", "305", "312", "404", "415", "503", "512", "602", "617", "702", "713", "808"];

    /// <summary>One by chance.</summary>
    public static string Any() => $"+1{AreaCodes[Random.Shared.Next(AreaCodes.Length)]}55501{Random.Shared.Next(1, 100):D2}";
}
