namespace JustCallFx.Contracts.Tables;

/// <summary>Values of every type that a table keeps, at their limits.</summary>
public static class KeptValues
{
    public static TheoryData<object> All => new()
    {
        "",
        "naïve \"quotes\" \\ \n \U0001F600 <&>",
        new string('x', 32 * 1024),
        true,
        false,
        0,
        int.MinValue,
        int.MaxValue,
        5L,
        long.MinValue,
        long.MaxValue,
        5.0,
        0.1,
        -1.5e-300,
        double.MaxValue,
        double.Epsilon,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        new Guid("5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f"),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        DateTimeOffset.MaxValue,
        Array.Empty<byte>(),
        new byte[] { 0, 255, 128 },
    };
}
