using System.Collections.Immutable;
using JustCallFx.Core.Settings;

namespace JustCallFx.Core.Accounts;

/// <summary>One JustCall account, as its settings describe it.</summary>
public sealed class Account
{
    /// <summary>Every setting of an account, below <c>JustCall__Accounts__&lt;name&gt;__</c>.</summary>
    public static ImmutableArray<string> SettingNames { get; } =
    [
        nameof(ApiKey), "ApiSecret", "PreviousApiSecret", nameof(Dialects), nameof(WebhookUrl), nameof(DeliveryPolicy), nameof(ApiProfile),
        nameof(ApiBaseUrl), "CallsPerMinute", "CallsPerHour", "CallsAtOnce", nameof(Replies), nameof(ResendUnknown), nameof(OptOutLanguages),
        nameof(AgeWindow.OldestDelivery), nameof(AgeWindow.FurthestAhead),
    ];

    /// <summary>The account's name in settings, routes and keys; lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The forms of delivery that are accepted.</summary>
    public required Dialects Dialects { get; init; }

    /// <summary>The current secret first, then the previous one while it is being replaced; empty when none can be used.</summary>
    public required ImmutableArray<SigningKey> SigningKeys { get; init; }

    /// <summary>The key of the API; null when none is set.</summary>
    public required string? ApiKey { get; init; }

    /// <summary>The webhook's URL; null when none is set.</summary>
    public required RegisteredUrl? WebhookUrl { get; init; }

    /// <summary>When a delivery's signed time counts.</summary>
    public required AgeWindow AgeWindow { get; init; }

    /// <summary>How JustCall repeats failed deliveries to this account's webhook.</summary>
    public required DeliveryPolicy DeliveryPolicy { get; init; }

    /// <summary>The form of the API.</summary>
    public required ApiProfile ApiProfile { get; init; }

    /// <summary>Scheme and host of the API.</summary>
    public required Uri ApiBaseUrl { get; init; }

    /// <summary>How often the API may be called.</summary>
    public required ApiLimits ApiLimits { get; init; }

    /// <summary>Whether the account answers by itself.</summary>
    public required ReplyMode Replies { get; init; }

    /// <summary>Whether a reply is sent again of which it stays unknown whether it was sent.</summary>
    public required ResendMode ResendUnknown { get; init; }

    /// <summary>The languages, as ISO 639-1 codes, whose words for opting out count in texts; English always does.</summary>
    public required ImmutableArray<string> OptOutLanguages { get; init; }

    /// <summary>Whether webhook and API name texts by the same ids: both in the words of one form (contract §3.1, §8.3).</summary>
    public bool SharesIds => (Dialects, ApiProfile) is (Dialects.HelpCentre, ApiProfile.Help) or (Dialects.Developer, ApiProfile.V21);

    /// <summary>What is wrong with the account's settings.</summary>
    public required ImmutableArray<SettingFault> Faults { get; init; }

    /// <summary>
    /// Whether deliveries can be checked and so received: there is a secret, a dialect, and the URL where the dialect signs it. Faults in
    /// what only other parts need stop those parts, not the receiving.
    /// </summary>
    public bool CanReceive =>
        !SigningKeys.IsEmpty && Dialects != Dialects.None && (WebhookUrl is not null || !Dialects.HasFlag(Dialects.Developer));
}
