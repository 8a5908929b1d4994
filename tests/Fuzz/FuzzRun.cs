namespace JustCallFx.Fuzz;

/// <summary>Sends the cases of a seed through the receiver, one after the other.</summary>
internal static class FuzzRun
{
    private const int MostFaults = 20;

    /// <summary>Runs cases 0 to <paramref name="count"/> - 1, or until twenty have failed.</summary>
    public static async Task<FuzzReport> RunAsync(int seed, int count)
    {
        using var floor = new FuzzFloor();
        var (generator, checks) = (new Generator(seed, floor.Clock.GetUtcNow()), new Checks(floor));
        var faults = new List<string>();
        var early = 0L;
        var number = 0;
        for (; number < count && faults.Count < MostFaults; number++)
        {
            if (number == count / 4)
                early = GC.GetTotalMemory(forceFullCollection: true);
            var one = generator.Make(number);
            if (await checks.FaultOfAsync(one) is { } fault)
                faults.Add($"{fault}\n    case: {one.Made}\n    again: eng/fuzz.sh --seed {seed} --only {number}");
        }

        floor.Sender.Taken.Clear();
        return new(seed, number, faults, early, GC.GetTotalMemory(forceFullCollection: true), checks.Tally);
    }

    /// <summary>Runs one case alone and shows it; gives its fault, if any.</summary>
    public static async Task<string?> RunOnlyAsync(int seed, int number, TextWriter output)
    {
        using var floor = new FuzzFloor();
        var one = new Generator(seed, floor.Clock.GetUtcNow()).Make(number);
        var request = one.Request;
        await output.WriteLineAsync(
            $"{one.Made}\naccount: {request.Account}\nsignature: {request.Signature}\nversion: {request.SignatureVersion}\n" +
            $"timestamp: {request.Timestamp}\noracle: {Oracle.Judge(request, floor.Clock.GetUtcNow())}\n" +
            $"body: {request.Body.Length} bytes\n{System.Text.Encoding.UTF8.GetString(request.Body.Span)}");
        return await new Checks(floor).FaultOfAsync(one);
    }
}
