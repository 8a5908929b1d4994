using System.Text;
using JustCallFx.Core.Settings;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>The rules that the app is shipped with, which become active where no others are.</summary>
public sealed class RuleSeed : ISettingsCheck
{
    /// <summary>The file's name.</summary>
    public const string FileName = "rules.json";

    /// <summary>Who is said to have stored them.</summary>
    public const string By = "shipped";

    /// <summary>Reads the file beside the app.</summary>
    public RuleSeed()
        : this(Path.Combine(AppContext.BaseDirectory, FileName))
    {
    }

    internal RuleSeed(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var read = RuleSetReader.Read(bytes);
        Faults = [.. read.Faults.Select(fault => new SettingFault($"{FileName} {fault.Path}".TrimEnd(), fault.Found, fault.Wanted))];
        Json = Faults.Count == 0 ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>The rules; null when they are faulty.</summary>
    public string? Json { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }
}
