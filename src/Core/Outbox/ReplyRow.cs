using Azure.Data.Tables;
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

    public static TableEntity Of(Reply reply)
    {
        var row = new TableEntity(reply.Address.ConversationId, ConversationKeys.Reply(reply.Address.ReplyId))
        {
            [nameof(Reply.State)] = reply.State.ToString(),
            [nameof(Reply.AskedAt)] = reply.AskedAt,
            [nameof(Reply.DecidedAt)] = reply.DecidedAt,
            [nameof(Reply.Attempts)] = reply.Attempts,
            [nameof(Reply.Searches)] = reply.Searches,
        };
        row.PutText(nameof(Reply.Account), reply.Account);
        row.PutText(nameof(Reply.EventId), reply.EventId);
        row.PutText(nameof(Reply.Rule), reply.Rule);
        row.PutText(nameof(Reply.Text), reply.Text);
        row.PutText(nameof(Reply.BodyHash), reply.BodyHash);
        row.PutText(nameof(Reply.TraceParent), reply.TraceParent);
        row.PutText(nameof(Reply.Because), reply.Because);
        row.PutText(nameof(Reply.LastError), reply.LastError);
        row.PutText(nameof(Reply.ClaimId), reply.ClaimId);
        row.PutText(nameof(Reply.MessageId), reply.MessageId);
        row.PutText(nameof(Reply.Code), reply.Code);
        row.PutText(nameof(Reply.ResentBecause), reply.ResentBecause);
        if (reply.Verdict is { } verdict)
            (row[VerdictAs], row[VerdictBy], row[VerdictAt]) = (verdict.As.ToString(), verdict.By, verdict.At);
        PutTime(row, nameof(Reply.NextAt), reply.NextAt);
        PutTime(row, nameof(Reply.LeaseUntil), reply.LeaseUntil);
        PutTime(row, nameof(Reply.OptOutCheckedAt), reply.OptOutCheckedAt);
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
        Searches = row.GetInt32(nameof(Reply.Searches)) ?? 0,
        ResentBecause = row.TakeText(nameof(Reply.ResentBecause)),
        Verdict = row.GetString(VerdictAs) is { } verdict
            ? new(Enum.Parse<ReplyResolution>(verdict), row.GetString(VerdictBy), row.GetDateTimeOffset(VerdictAt)!.Value)
            : null,
        ETag = row.ETag,
    };

    private static void PutTime(TableEntity row, string column, DateTimeOffset? at)
    {
        if (at is { } time)
            row[column] = time;
    }
}
