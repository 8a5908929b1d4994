using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>Each subscription of a topic gets, once and in order, what its rule lets through.</summary>
public abstract class SubscriptionContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    [SkippableFact]
    public async Task Each_subscription_gets_what_its_rule_lets_through()
    {
        await PublishAsync(new("1") { Subject = "call" }, new("2") { Subject = "text" });

        Assert.Equal(["1", "2"], Bodies(await ReceiveAsync(Subscription(), 2)));
        Assert.Equal(["2"], Bodies(await ReceiveAsync(Subscription(Topology.Texts), 1)));
        Assert.True(await Floor.IsEmptyAsync(Subscription(Topology.Texts)));
    }

    [SkippableFact]
    public async Task Everything_that_a_rule_names_must_be_equal()
    {
        await PublishAsync(
            new("no property") { CorrelationId = "c-1" },
            new("another value") { CorrelationId = "c-1", ApplicationProperties = { ["priority"] = "low" } },
            new("another case") { CorrelationId = "c-1", ApplicationProperties = { ["priority"] = "High" } },
            new("another type") { CorrelationId = "c-1", ApplicationProperties = { ["priority"] = 1 } },
            new("another conversation") { CorrelationId = "c-2", ApplicationProperties = { ["priority"] = "high" } },
            new("both") { CorrelationId = "c-1", ApplicationProperties = { ["priority"] = "high" } });

        Assert.Equal(["both"], Bodies(await ReceiveAsync(Subscription(Topology.Urgent), 1)));
        Assert.True(await Floor.IsEmptyAsync(Subscription(Topology.Urgent)));
    }

    [SkippableFact]
    public async Task What_one_subscription_does_with_a_message_is_nothing_to_another()
    {
        await PublishAsync(new ServiceBusMessage("x") { Subject = "text" });
        var (all, texts) = (Subscription(), Subscription(Topology.Texts));

        await all.CompleteMessageAsync(await ReceiveAsync(all), Token);

        var received = await ReceiveAsync(texts);
        Assert.Equal(("x", 1), (received.Body.ToString(), received.DeliveryCount));
    }

    [SkippableFact]
    public async Task Messages_come_in_the_order_they_were_sent()
    {
        await PublishAsync(Numbered(5));
        await PublishAsync("5");
        var all = Subscription();

        var received = await ReceiveAsync(all, 6);

        Assert.Equal(["0", "1", "2", "3", "4", "5"], Bodies(received));
        Assert.Equal(received.Select(message => message.SequenceNumber).Order(), received.Select(message => message.SequenceNumber));
    }

    [SkippableFact]
    public async Task A_long_list_reaches_every_subscription_once_in_order()
    {
        var messages = Numbered(1000);
        foreach (var message in messages)
            message.Subject = "text";
        await PublishAsync(messages);

        foreach (var subscription in new[] { Subscription(), Subscription(Topology.Texts) })
        {
            var received = new List<string>();
            while (received.Count < messages.Length)
            {
                var some = await ReceiveAsync(subscription, 100);
                received.AddRange(Bodies(some));
                await Task.WhenAll(some.Select(message => subscription.CompleteMessageAsync(message, Token)));
            }

            Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"{number}"), received);
        }
    }
}
