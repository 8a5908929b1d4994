using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>JustCall's attempts at one event reach one instance or another.</summary>
public sealed class AttemptsOverInstancesTests
{
    [Theory]
    [InlineData(DeliveryPolicy.Sms)]
    [InlineData(DeliveryPolicy.Overview)]
    public void Whichever_of_two_instances_each_attempt_reaches_all_are_counted(DeliveryPolicy policy)
    {
        var schedule = DeliverySchedule.Of(policy);
        var all = Enumerable.Range(1, schedule.Retries + 1);

        for (var ways = 0; ways < 1 << all.Count(); ways++)
            Assert.Equal(all.Select(attempt => (attempt, Watched.Start + schedule.LastRetryAfter)), Follow(schedule, ways));
    }

    // After each attempt: how many there were, and when the last one is expected. Bit by bit it is told which instance sees it.
    private static IEnumerable<(int Attempts, DateTimeOffset LastAt)> Follow(DeliverySchedule schedule, int ways)
    {
        var health = new AccountHealth();
        AccountFailures[] instances = [new(schedule, Watched.Start), new(schedule, Watched.Start)];
        for (var attempt = 0; attempt <= schedule.Retries; attempt++)
        {
            var (instance, at) = (instances[(ways >> attempt) & 1], Watched.Start + schedule.Until(attempt).Shortest);
            instance.Failed("a", at, Watched.Start);
            var news = instance.News()!;
            health = health.With(news, schedule);
            instance.Written(news, at);
            yield return (health.Failing[0].Attempts, health.Failing[0].LastTryAt(schedule).To);
        }
    }
}
