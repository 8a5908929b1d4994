using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Minutes;

/// <summary>What a figure is about: those tags of a measurement that charts are cut by; the others are summed up.</summary>
/// <param name="Account">The JustCall account.</param>
/// <param name="Subscriber">The subscriber.</param>
/// <param name="Operation">What was asked of JustCall's API.</param>
/// <param name="Outcome">How it ended.</param>
public readonly record struct FigureTags(string? Account, string? Subscriber, string? Operation, string? Outcome)
{
    internal static FigureTags Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (account, subscriber, operation, outcome) = (default(string), default(string), default(string), default(string));
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case TagNames.Account:
                    account = value as string;
                    break;
                case TagNames.Subscriber:
                    subscriber = value as string;
                    break;
                case TagNames.Operation:
                    operation = value as string;
                    break;
                case TagNames.Outcome:
                    outcome = value as string;
                    break;
            }
        }

        return new(account, subscriber, operation, outcome);
    }
}
