using Azure;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Issues;

/// <summary>Asks every part for its evidence, shows how many issues stand, and forgets those that were over three months ago.</summary>
public sealed class IssueAssessment(
    IssueStore store, IEnumerable<IIssueEvidence> evidence, IssueGauge gauge, TimeProvider clock, ILogger<IssueAssessment> logger)
{
    private static readonly TimeSpan KeptResolved = TimeSpan.FromDays(90);
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(1);

    private DateTimeOffset nextForgetting = DateTimeOffset.MinValue;

    /// <summary>Asks once. A part that fails hinders no other, and is asked again the next time.</summary>
    /// <exception cref="RequestFailedException">The table of issues did not answer as wanted.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var standing = await store.StandingAsync(cancellationToken);
        gauge.Show(standing);
        foreach (var part in evidence)
        {
            try
            {
                await part.AssessAsync(standing, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.IssuesNotAssessed(fault, part.GetType().Name);
            }
        }

        await ForgetAsync(clock.GetUtcNow(), cancellationToken);
    }

    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < nextForgetting)
            return;
        await store.ForgetAsync(now - KeptResolved, cancellationToken);
        nextForgetting = now + BetweenForgetting;
    }
}
