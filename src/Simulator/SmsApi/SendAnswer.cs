namespace JustCallFx.Simulator.SmsApi;

/// <summary>The forms in which version 2.1 may answer to a sent text (contract §8.2).</summary>
public enum SendAnswer
{
    /// <summary><c>status</c> and <c>data</c>, an object.</summary>
    Wrapped,

    /// <summary><c>status</c> and <c>data</c>, a list of one.</summary>
    WrappedList,

    /// <summary>The text's object itself.</summary>
    Bare,

    /// <summary>No body at all.</summary>
    Empty,
}
