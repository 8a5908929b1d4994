namespace JustCallFx.House.Tests.Infra;

/// <summary>Compares lists that ought to hold the same names.</summary>
internal static class Lists
{
    /// <summary>Fails with one line per name that only one of two lists has.</summary>
    public static void AssertSame(string firstPlace, IEnumerable<string> first, string secondPlace, IEnumerable<string> second)
    {
        var inFirst = first.ToHashSet(StringComparer.Ordinal);
        var inSecond = second.ToHashSet(StringComparer.Ordinal);
        string[] differences =
        [
            .. inFirst.Except(inSecond).Select(name => $"{name} is in {firstPlace}, but not in {secondPlace}"),
            .. inSecond.Except(inFirst).Select(name => $"{name} is in {secondPlace}, but not in {firstPlace}"),
        ];

        Assert.True(differences.Length == 0, string.Join(Environment.NewLine, differences));
    }
}
