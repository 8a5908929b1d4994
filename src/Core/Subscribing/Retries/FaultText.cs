using System.Globalization;
using Azure;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Says what went wrong without what is personal: messages of others may repeat numbers, texts or addresses.</summary>
internal static class FaultText
{
    /// <summary>The longest such text, in characters.</summary>
    public const int Longest = 500;

    public static string Of(Exception fault)
    {
        var text = Particulars(fault) is { } particulars ? $"{fault.GetType().Name}: {particulars}" : fault.GetType().Name;
        return text[..Math.Min(text.Length, Longest)];
    }

    private static string? Particulars(Exception fault) => fault switch
    {
        RequestFailedException refused => string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.ErrorCode}").TrimEnd(),
        ServiceBusException refused => refused.Reason.ToString(),
        HttpRequestException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        HttpRequestException unreachable => unreachable.HttpRequestError.ToString(),
        AggregateException { InnerException: { } first } => Of(first),
        // What we say ourselves holds nothing personal.
        RetryAfterException or NotYetException or NewerSchemaException => fault.Message,
        _ => null,
    };
}
