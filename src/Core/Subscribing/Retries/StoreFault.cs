using System.Data.Common;
using System.Net;
using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Tells the failures of our own store from those of the work.</summary>
internal static class StoreFault
{
    private static readonly TableErrorCode[] TooMuch =
    [
        TableErrorCode.EntityTooLarge,
        TableErrorCode.KeyValueTooLarge,
        TableErrorCode.OutOfRangeInput,
        TableErrorCode.PropertyNameInvalid,
        TableErrorCode.PropertyNameTooLong,
        TableErrorCode.PropertyValueTooLarge,
        TableErrorCode.TooManyProperties,
    ];

    /// <summary>
    /// Whether the tables failed for reasons that no event has to do with: out of reach, busy, closed to us, or not created yet. Any
    /// event fails then, so that none is to use up its tries.
    /// </summary>
    public static bool IsOurs(Exception fault) => fault switch
    {
        RequestFailedException refused => IsOurs(refused.Status) || refused.ErrorCode == TableErrorCode.TableNotFound,
        AuthenticationFailedException => true,
        // The SQLite file of the embedded tables: a full disk, a busy or broken file.
        DbException => true,
        // Azure.Core throws one after several tries, with the failure of each; nothing else in the product does.
        AggregateException { InnerExceptions.Count: > 0 } tries => tries.InnerExceptions.All(IsOursInARow),
        _ => false,
    };

    /// <summary>Whether the tables will never take what the event holds: a key or value beyond their limits.</summary>
    public static bool IsOfTheEvent(Exception fault) =>
        fault is RequestFailedException { ErrorCode: { } code } && TooMuch.Any(too => too == code);

    // One try within a row of them may also end by its time limit, as a cancellation, or on the connection.
    private static bool IsOursInARow(Exception fault) =>
        fault is OperationCanceledException or TimeoutException or IOException or HttpRequestException || IsOurs(fault);

    private static bool IsOurs(int status) => status
        is 0 // no answer
        or (int)HttpStatusCode.Unauthorized
        or (int)HttpStatusCode.Forbidden
        or (int)HttpStatusCode.RequestTimeout
        or (int)HttpStatusCode.TooManyRequests
        or >= (int)HttpStatusCode.InternalServerError and not (int)HttpStatusCode.NotImplemented;
}
