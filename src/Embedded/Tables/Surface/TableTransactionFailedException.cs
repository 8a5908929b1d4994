using System.Globalization;
using JustCallFx.Embedded.Tables.Engine;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused; none of its actions took effect.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <param name="requestFailedException">The failure of the one action that the service named.</param>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
            Data.Add(key, requestFailedException.Data[key]);

        if (Data[ErrorBody.FailedIndex] is string text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    /// <summary>The position, from 0, of the action that made the transaction fail.</summary>
    public int? FailedTransactionActionIndex { get; }
}
