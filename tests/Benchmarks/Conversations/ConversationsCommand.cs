namespace JustCallFx.Benchmarks.Conversations;

/// <summary>What an event costs in its conversation: whether the conversation's length counts, and how many can be written in a second.</summary>
internal static class ConversationsCommand
{
    public const string Verb = "conversations";

    private const string Quick = "quick";
    private const int Short = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        var isQuick = args.Contains(Quick);
        var (length, rounds, texts) = isQuick ? (1000, 20, 500) : (100_000, 1000, 20_000);
        await using var kept = await KeptConversations.OpenAsync();

        await kept.FillAsync(KeptConversations.Long, length);
        await kept.FillAsync(KeptConversations.Short, Short);
        Console.WriteLine(await LengthRun.RunAsync(kept, length, rounds));
        foreach (var workers in new[] { 1, 16, 64, 256 })
            Console.WriteLine(await ThroughputRun.RunAsync(kept, workers, workers == 1 ? texts / 10 : texts));
        return 0;
    }
}
