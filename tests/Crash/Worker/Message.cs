using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Crash.Worker;

/// <summary>One message of a batch. Its id tells all there is to know about it: where it goes, who gets it, what its body is.</summary>
/// <param name="Batch">The batch: <c>destination-run-publisher-number</c>.</param>
/// <param name="Index">Its place in the batch.</param>
/// <param name="Size">How many messages the batch has.</param>
internal sealed record Message(string Batch, int Index, int Size)
{
    public const string Topic = "events";
    public const string Queue = "jobs";
    public const string All = "all";
    public const string Even = "even";
    public const string Dead = "jobs/$DeadLetterQueue";

    private const int LargestBody = 4096;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Batch}.{Index}.{Size}");

    /// <summary>Who is to get it. Each second one in the queue is dead-lettered by its first receiver.</summary>
    public IEnumerable<string> Receivers => (IsTo(Topic), IsEven) switch
    {
        (true, true) => [All, Even],
        (true, false) => [All],
        (false, true) => [Queue, Dead],
        (false, false) => [Queue],
    };

    /// <summary>The messages that were sent with it, itself included.</summary>
    public IEnumerable<Message> WholeBatch => Enumerable.Range(0, Size).Select(index => this with { Index = index });

    public bool IsEven => Index % 2 == 0;

    public static Message Of(string id) => id.Split('.') is [var batch, var index, var size]
        ? new(batch, int.Parse(index, CultureInfo.InvariantCulture), int.Parse(size, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{id}' is not the id of a message.");

    public ServiceBusMessage ToSend() => new(Body) { MessageId = Id, Subject = IsEven ? Even : "odd" };

    /// <summary>Whether it arrived as it was sent.</summary>
    public static bool IsWhole(ServiceBusReceivedMessage received) => received.Body.ToString() == Of(received.MessageId!).Body;

    // From a few bytes to some pages of the file, by its place in the run.
    private string Body => Id.PadRight(Id.Length + (int)((uint)Id.Sum(letter => letter * letter) * 2654435761u % LargestBody), '.');

    private bool IsTo(string destination) => Batch.StartsWith(destination, StringComparison.Ordinal);
}
