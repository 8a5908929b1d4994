namespace JustCallFx.Smoke;

/// <summary>Something is not as it ought to be.</summary>
internal sealed class SmokeFailure(string found) : Exception(found);
