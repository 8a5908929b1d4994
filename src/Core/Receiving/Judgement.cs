using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Receiving;

/// <summary>The verdict on a delivery's signature, the dialect that it was judged by, and the key that fitted.</summary>
public readonly record struct Judgement(SignatureVerdict Verdict, Dialects Dialect = Dialects.None, SigningKey? Key = null);
