using Azure.Data.Tables;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// The row <c>r|</c> of an automatic reply in its conversation's partition, outbox and ledger in one: each fact of <see cref="Reply"/> in
/// the column of its name, absent where there is none. Added with the event that it answers, then replaced as a whole under its ETag.
/// </summary>
internal static class ReplyRow
{
    private const string VerdictAs = nameof(VerdictAs);
    private const string VerdictBy = nameof(VerdictBy);
    private const string VerdictAt = nameof(VerdictAt);

    private static readonly (string Column, Func<Reply, string?> Get)[] Texts =
    [
        (nameof(Reply.Account), one => one.Account),
        (nameof(Reply.EventId), one => one.EventId),
        (nameof(Reply.Rule), one => one.Rule),
        (nameof(Reply.Text), one => one.Text),
        (nameof(Reply.BodyHash), one => one.BodyHash),
        (nameof(Reply.TraceParent), one => one.TraceParent),
        (nameof(Reply.Because), one => one.Because),
        (nameof(Reply.LastError), one => one.LastError),
        (nameof(Reply.ClaimId), one => one.ClaimId),
        (nameof(Reply.MessageId), one => one.MessageId),
        (nameof(Reply.Code), one => one.Code),
        (nameof(Reply.ResentBecause), one => one.ResentBecause),
    ];

    private static readonly (string Column, Func<Reply, DateTimeOffset?> Get)[] Times =
    [
        (nameof(Reply.AskedAt), one => one.AskedAt),
        (nameof(Reply.DecidedAt), one => one.DecidedAt),
        (nameof(Reply.NextAt), one => one.NextAt),
        (nameof(Reply.LeaseUntil), one => one.LeaseUntil),
        (nameof(Reply.OptOutCheckedAt), one => one.OptOutCheckedAt),
    ];

    public static TableEntity Of(Reply reply)
    {
        var row = new TableEntity(reply.Address.ConversationId, ConversationKeys.Reply(reply.Address.ReplyId))
        {
            [nameof(Reply.State)] = reply.State.ToString(),
            [nameof(Reply.Attempts)] = reply.Attempts,
            [nameof(Reply.Searches)] = reply.Searches,
        };
        foreach (var (column, get) in Texts)
            row.PutText(column, get(reply));
        foreach (var (column, get) in Times)
        {
            if (get(reply) is { } at)
                row[column] = at;
        }

        if (reply.QuietHours != QuietChoice.Send)
            row[nameof(Reply.QuietHours)] = reply.QuietHours.ToString();
        if (reply.RefusedWith is { } status)
            row[nameof(Reply.RefusedWith)] = status;
        if (reply.Verdict is { } verdict)
            (row[VerdictAs], row[VerdictBy], row[VerdictAt]) = (verdict.As.ToString(), verdict.By, verdict.At);
        return row;
    }

    public static Reply Read(ReplyAddress address, TableEntity row) => new()
    {
        Address = address,
        Account = row.TakeText(nameof(Reply.Account))!,
        EventId = row.TakeText(nameof(Reply.EventId))!,
        AskedAt = row.GetDateTimeOffset(nameof(Reply.AskedAt))!.Value,
        Rule = row.TakeText(nameof(Reply.Rule))!,
        // Retention takes the text of an old reply away.
        Text = row.TakeText(nameof(Reply.Text)) ?? "",
        BodyHash = row.TakeText(nameof(Reply.BodyHash))!,
        DecidedAt = row.GetDateTimeOffset(nameof(Reply.DecidedAt))!.Value,
        QuietHours = row.GetString(nameof(Reply.QuietHours)) is { } choice ? Enum.Parse<QuietChoice>(choice) : QuietChoice.Send,
        TraceParent = row.TakeText(nameof(Reply.TraceParent)),
        State = Enum.Parse<ReplyState>(row.GetString(nameof(Reply.State))),
        Because = row.TakeText(nameof(Reply.Because)),
        Attempts = row.GetInt32(nameof(Reply.Attempts)) ?? 0,
        NextAt = row.GetDateTimeOffset(nameof(Reply.NextAt)),
        LastError = row.TakeText(nameof(Reply.LastError)),
        ClaimId = row.TakeText(nameof(Reply.ClaimId)),
        LeaseUntil = row.GetDateTimeOffset(nameof(Reply.LeaseUntil)),
        OptOutCheckedAt = row.GetDateTimeOffset(nameof(Reply.OptOutCheckedAt)),
        MessageId = row.TakeText(nameof(Reply.MessageId)),
        Code = row.TakeText(nameof(Reply.Code)),
        RefusedWith = row.GetInt32(nameof(Reply.RefusedWith)),
        Searches = row.GetInt32(nameof(Reply.Searches)) ?? 0,
        ResentBecause = row.TakeText(nameof(Reply.ResentBecause)),
        Verdict = row.GetString(VerdictAs) is { } verdict
            ? new(Enum.Parse<ReplyResolution>(verdict), row.GetString(VerdictBy), row.GetDateTimeOffset(VerdictAt)!.Value)
            : null,
        ETag = row.ETag,
    };
}
