namespace JustCallFx.Fuzz;

/// <summary>Runs a case and holds the answer against the oracle's.</summary>
internal sealed class Checks(FuzzFloor floor)
{
    /// <summary>How many cases were judged so, and what became of them.</summary>
    public Tally Tally { get; } = new();

    /// <summary>What is wrong with the answer to a case; null when nothing is.</summary>
    public async Task<string?> FaultOfAsync(FuzzCase one)
    {
        floor.Sender.Taken.Clear();
        floor.Log.Leak = null;
        try
        {
            var status = await floor.AnswerAsync(one);
            Tally.Count(status, floor.Sender.Taken.Count);
            return Fault(one, status) ?? floor.Log.Leak;
        }
        catch (Exception escaped)
        {
            return $"an exception escaped: {escaped}";
        }
    }

    private string? Fault(FuzzCase one, int status)
    {
        var published = floor.Sender.Taken.Count;
        if (status >= 500)
            return $"answered {status}";
        if (published > 1)
            return $"published {published} times";
        return one.Method.ToUpperInvariant() switch
        {
            "POST" => FaultOfPost(one, status, published == 1),
            "GET" or "HEAD" => Expect(status == 200 && published == 0, "GET and HEAD are 200 without effect", status, published),
            _ => Expect(status == 405 && published == 0, "another method is 405 without effect", status, published),
        };
    }

    private string? FaultOfPost(FuzzCase one, int status, bool isPublished)
    {
        var envelope = EnvelopeOf.Body(one.Request.Body);
        var verdict = Oracle.Judge(one.Request, floor.Clock.GetUtcNow());
        Tally.Count(verdict);
        if (isPublished)
            return Expect(verdict != Verdict.Forged, "what is not genuine is not published", status, 1)
                ?? Expect(status == 200, "what is published is answered 200", status, 1)
                ?? Message.FaultOf(floor.Sender.Taken[0], one.Request.Body);
        if (verdict == Verdict.Genuine)
            return Expect(status == 200 && !envelope.HasData, "what is genuine and tells something is published and answered 200", status, 0);
        if (!envelope.HasData)
            return Expect(status == 200 || (status is 400 or 401 && !envelope.IsReadable), "a ping that can be read is 200", status, 0);
        return envelope is { IsJson: true, IsReadable: true }
            ? Expect(status == 401, "event data that is not genuine is 401", status, 0)
            : Expect(status is 400 or 401, "what is neither genuine nor JSON is 400", status, 0);
    }

    private static string? Expect(bool holds, string rule, int status, int published) =>
        holds ? null : $"{rule}; answered {status}, published {published}";
}
