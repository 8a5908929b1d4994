using System.Globalization;
using JustCallFx.Crash.Worker;

namespace JustCallFx.Crash;

/// <summary>What a worker has acknowledged and delivered over all its runs, kept outside of it.</summary>
internal sealed class Ledger
{
    private readonly HashSet<string> sent = [];
    private readonly HashSet<(string Receiver, string Id)> due = [];
    private readonly HashSet<(string Receiver, string Id)> got = [];
    private readonly HashSet<(string Receiver, string Id)> gotInThisRun = [];
    private readonly HashSet<(string Receiver, string Id)> settled = [];
    private readonly Dictionary<string, Partition> partitions = [];
    private readonly HashSet<string> refusals = [];
    private readonly List<string> broken = [];
    private readonly List<string> doubled = [];
    private readonly List<string> faults = [];

    /// <summary>How many messages were acknowledged.</summary>
    public int Sent => sent.Count;

    /// <summary>How many completions and dead-letterings were acknowledged.</summary>
    public int Settled => settled.Count;

    /// <summary>How many transactions were acknowledged.</summary>
    public int Written { get; private set; }

    /// <summary>Deliveries of what was settled before.</summary>
    public IReadOnlyList<string> Doubled => doubled;

    /// <summary>Whether every acknowledged message has come to everyone who is to get it.</summary>
    public bool IsDelivered => due.Count == 0;

    /// <summary>What was acknowledged and is not there, or not whole.</summary>
    public IReadOnlyList<string> Lost =>
    [
        .. due.Select(delivery => $"{delivery.Id} did not come to {delivery.Receiver}"),
        .. TornBatches().Select(id => $"{id} did not come, but others of its batch did"),
        .. broken,
    ];

    /// <summary>What was refused, and how: <c>sent ServiceBusy</c>.</summary>
    public IReadOnlyCollection<string> Refusals => refusals;

    /// <summary>What else went wrong.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>From here on it is another process that speaks.</summary>
    public void BeginRun() => gotInThisRun.Clear();

    /// <summary>Takes a line down; one that was cut off says nothing. Answers its first word.</summary>
    public string? Take(string line)
    {
        if (Lines.Words(line) is not { } words)
            return null;
        switch (words)
        {
            case [Said.Sent, var id]:
                TakeSent(Message.Of(id));
                break;
            case [Said.Got, var receiver, var id]:
                TakeGot((receiver, id));
                break;
            case [Said.Settled, var receiver, var id]:
                settled.Add((receiver, id));
                break;
            case [Said.Wrote, var partition, var number]:
                Written++;
                Of(partition).Wrote(Number(number));
                break;
            case [Said.Found, var partition, var head, var copy, var traces]:
                if (Of(partition).FaultOf(Number(head), Number(copy), traces) is { } fault)
                    broken.Add($"{partition}: {fault}");
                break;
            case [Said.Broken, var receiver, var id]:
                broken.Add($"{id} came to {receiver} with another body");
                break;
            case [Said.Refused, var what, var kind]:
                refusals.Add($"{what} {kind}");
                break;
            case [Said.Idle]:
                break;
            default:
                AddFault($"the worker said: {line}");
                break;
        }

        return words[0];
    }

    public void AddFault(string fault) => faults.Add(fault);

    private void TakeSent(Message first)
    {
        foreach (var message in first.WholeBatch)
        {
            sent.Add(message.Id);
            due.UnionWith(message.Receivers.Select(receiver => (receiver, message.Id)).Except(got));
        }
    }

    private void TakeGot((string Receiver, string Id) delivery)
    {
        got.Add(delivery);
        due.Remove(delivery);
        if (settled.Contains(delivery))
            doubled.Add($"{delivery.Id} came to {delivery.Receiver} after it was settled there");
        else if (!gotInThisRun.Add(delivery))
            AddFault($"{delivery.Id} came to {delivery.Receiver} again while it was locked");
    }

    // A batch is sent whole or not at all, acknowledged or not.
    private IEnumerable<string> TornBatches() => got
        .SelectMany(delivery => Message.Of(delivery.Id).WholeBatch)
        .Where(message => !got.Contains((message.Receivers.First(), message.Id)))
        .Select(message => message.Id)
        .Distinct();

    private Partition Of(string partition) =>
        partitions.TryGetValue(partition, out var known) ? known : partitions[partition] = new Partition();

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
