using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Ops;

/// <summary>The named keys of the operations endpoints.</summary>
public sealed class OpsKeys : ISettingsCheck
{
    /// <summary>Where the keys' settings begin.</summary>
    public const string Section = "JustCallFx:OpsKeys";

    private const int ShortestKey = 16;

    private static readonly Dictionary<string, OpsScope> ScopeWords = new() { ["read"] = OpsScope.Read, ["operate"] = OpsScope.Operate };

    private readonly List<(byte[] Hash, OpsScope Scope, string Name)> keys = [];

    /// <summary>Reads the keys; one whose settings are wrong opens nothing.</summary>
    public OpsKeys(IConfiguration configuration)
    {
        var faults = new List<SettingFault>();
        foreach (var named in configuration.GetSection(Section).GetChildren())
        {
            var key = new SettingValue(named, "Key");
            var before = faults.Count;
            var scope = SettingChoice.Read(new(named, "Scope"), ScopeWords, OpsScope.Read, faults);
            if (key.IsUnresolvedReference || key.Text is not { Length: >= ShortestKey })
                faults.Add(key.SecretFault($"at least {ShortestKey} characters of chance"));
            if (faults.Count == before)
                keys.Add((Hash(key.Text!), scope, named.Key));
        }

        Faults = faults;
    }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }

    /// <summary>Whether a key opens what needs <paramref name="scope"/>; takes the same time whichever key it is compared with.</summary>
    public bool Allow(string? key, OpsScope scope)
    {
        var hash = Hash(key ?? "");
        var allowed = false;
        foreach (var known in keys)
            allowed |= CryptographicOperations.FixedTimeEquals(known.Hash, hash) & known.Scope >= scope;
        return allowed;
    }

    /// <summary>The name of a key as the settings have it; null for a key that is none of them.</summary>
    public string? NameOf(string? key)
    {
        var hash = Hash(key ?? "");
        string? name = null;
        foreach (var known in keys)
            name = CryptographicOperations.FixedTimeEquals(known.Hash, hash) ? known.Name : name;
        return name;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
