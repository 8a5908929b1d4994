namespace JustCallFx.Simulator.SmsApi;

/// <summary>The texts of a simulated account. Safe for use by several threads.</summary>
internal sealed class TextBook
{
    private readonly Lock gate = new();
    private readonly List<SimulatedText> texts = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SimulatedText> All
    {
        get
        {
            lock (gate)
                return [.. texts];
        }
    }

    /// <summary>Adds a text under the next number.</summary>
    public SimulatedText Add(SimulatedText text)
    {
        lock (gate)
        {
            texts.Add(text with { Number = texts.Count + 1 });
            return texts[^1];
        }
    }

    /// <summary>Moves a text's status on.</summary>
    public SimulatedText Move(SimulatedText text, string status)
    {
        lock (gate)
        {
            var at = (int)text.Number - 1;
            return texts[at] = texts[at] with { Status = status };
        }
    }
}
