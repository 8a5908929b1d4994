namespace JustCallFx.Simulator.Payloads;

/// <summary>The body of one webhook request, byte for byte as its file has it.</summary>
public sealed class SamplePayload
{
    private readonly Envelope envelope;

    private SamplePayload(string name, ReadOnlyMemory<byte> body, Envelope envelope)
    {
        Name = name;
        Body = body;
        this.envelope = envelope;
    }

    /// <summary>The folder of the samples that come with the simulator, one subfolder per dialect.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The file's name, without its folder.</summary>
    public string Name { get; }

    /// <summary>The bytes to send.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The dialect, told by the envelope.</summary>
    public Dialect Dialect => envelope.Dialect;

    /// <summary>The event's name: <c>event</c> or <c>type</c>, by dialect.</summary>
    public string Event => envelope.Event;

    /// <summary>The event's name and, where the body has one, its object's id.</summary>
    public string Key => envelope.ObjectId is { } id ? $"{Event}:{id}" : Event;

    /// <summary>The URL that the body names as registered; null in the help-centre dialect, which names none.</summary>
    public string? WebhookUrl => envelope.WebhookUrl;

    /// <summary>Whether it reports anything; a test ping and a registration request do not.</summary>
    public bool HasEventData => envelope.HasEventData;

    /// <summary>Reads one payload file.</summary>
    /// <exception cref="InvalidDataException">The file is not JSON or is in neither dialect.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SamplePayload Load(string path)
    {
        var body = File.ReadAllBytes(path);
        return new(Path.GetFileName(path), body, Envelope.Read(path, body));
    }

    /// <summary>Takes a body that is at hand; it must not change afterwards.</summary>
    /// <exception cref="InvalidDataException">The body is not JSON or is in neither dialect.</exception>
    public static SamplePayload Parse(string name, ReadOnlyMemory<byte> body) => new(name, body, Envelope.Read(name, body));

    /// <summary>Reads every <c>.json</c> file directly in a folder, in order of name.</summary>
    /// <exception cref="InvalidDataException">The folder has no such file, or one of them is not a payload.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static IReadOnlyList<SamplePayload> LoadFolder(string path)
    {
        var files = Directory.GetFiles(path, "*.json");
        if (files.Length == 0)
            throw new InvalidDataException($"{path} has no .json file in it; give a folder with payload files.");

        return [.. files.Order(StringComparer.Ordinal).Select(Load)];
    }

    /// <summary>The samples of one dialect that come with the simulator, in order of name.</summary>
    public static IReadOnlyList<SamplePayload> All(Dialect dialect) => LoadFolder(FolderOf(dialect));

    /// <summary>The folder of the samples of one dialect.</summary>
    public static string FolderOf(Dialect dialect) => Path.Combine(Folder, dialect == Dialect.HelpCentre ? "help" : "developer");

    /// <summary>
    /// The same payload as JustCall sends it to <paramref name="webhookUrl"/>: a developer body names this URL, every other byte stays;
    /// a help-centre body stays as it is.
    /// </summary>
    public SamplePayload RegisteredAt(string webhookUrl) => Dialect == Dialect.HelpCentre
        ? this
        : new(Name, DeveloperBody.WithWebhookUrl(Body.Span, webhookUrl), envelope with { WebhookUrl = webhookUrl });
}
