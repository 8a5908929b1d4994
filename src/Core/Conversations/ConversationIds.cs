using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Names conversations without their numbers: a keyed hash of account, line and contact, so that ids may stand in URLs, logs and keys.
/// </summary>
public sealed class ConversationIds : ISettingsCheck, IDisposable
{
    /// <summary>The setting that holds the deployment's own key; changing it gives every conversation a new id.</summary>
    public const string KeySetting = "JustCallFx:ConversationKey";

    private const int ShortestKey = 32;
    private const int IdBytes = 16;
    private const int LengthAndBreaks = 13;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    private readonly SigningKey key;

    /// <summary>Reads the key.</summary>
    public ConversationIds(IConfiguration configuration)
    {
        var setting = new SettingValue(configuration, KeySetting);
        var isUsable = setting is { IsUnresolvedReference: false, Text.Length: >= ShortestKey };
        Faults = isUsable ? [] : [setting.SecretFault($"at least {ShortestKey} characters of chance, made once and never changed")];
        key = new SigningKey("conversation", isUsable ? setting.Text! : "");
    }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }

    /// <summary>The conversation's id: 32 hexadecimal digits.</summary>
    /// <exception cref="InvalidOperationException">The key is faulty; an id made without it would be a wrong one and could be guessed.</exception>
    public string Of(string account, PhoneNumber line, PhoneNumber contact)
    {
        if (Faults.Count > 0)
            throw new InvalidOperationException(Faults[0].ToString());
        // With the line's length no two triples share a message, whatever characters a party's text holds.
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(account.Length + line.Value.Length + contact.Value.Length + LengthAndBreaks));
        try
        {
            Utf8.TryWrite(buffer, CultureInfo.InvariantCulture, $"{account}\n{line.Value.Length}\n{line.Value}\n{contact.Value}", out var written);
            Span<byte> hash = stackalloc byte[SigningKey.SignatureSize];
            key.Sign(buffer.AsSpan(0, written), hash);
            return Convert.ToHexStringLower(hash[..IdBytes]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The key by which a contact is known over all lines of an account: 32 hexadecimal digits.</summary>
    public string OfContact(string account, PhoneNumber contact) => Of(account, default, contact);

    /// <summary>Whether a text can be a conversation's id; what is not need not be looked for, nor used as a key.</summary>
    public static bool IsId(string text) => text.Length == IdBytes * 2 && !text.AsSpan().ContainsAnyExcept(LowerHex);

    /// <inheritdoc />
    public void Dispose() => key.Dispose();
}
