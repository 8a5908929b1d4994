namespace JustCallFx.Core.Ops;

/// <summary>What an operations key allows; each scope includes the ones before it.</summary>
public enum OpsScope
{
    /// <summary><c>read</c>: see everything.</summary>
    Read,

    /// <summary><c>operate</c>: also change things.</summary>
    Operate,
}
