using System.Reflection;
using JustCallFx.Core.Publishing;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Functions.Receiving;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.House.Tests;

/// <summary>infra/topology.json is the one list of the broker's entities; the code says the same.</summary>
public sealed class TopologyTests
{
    private static readonly BrokerTopology Listed = BrokerTopology.Load(Repository.PathOf("infra/topology.json"));

    private static readonly ServiceBusTriggerAttribute[] Triggers =
    [
        .. typeof(ReceiveWebhook).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<ServiceBusTriggerAttribute>())
            .OfType<ServiceBusTriggerAttribute>(),
    ];

    [Fact]
    public void Every_subscription_has_one_function_and_every_function_a_subscription()
    {
        var subscriptions = Listed.Topics.SelectMany(topic => topic.Subscriptions.Select(one => $"{topic.Name}/{one.Name}"));

        Assert.Equal(subscriptions.Order(), Triggers.Select(trigger => $"{trigger.TopicName}/{trigger.SubscriptionName}").Order());
    }

    [Fact]
    public void Every_trigger_names_the_connection_and_settles_its_messages_itself() =>
        Assert.All(Triggers, trigger =>
        {
            Assert.Equal(Topology.Connection, trigger.Connection);
            Assert.False(trigger.AutoCompleteMessages);
        });

    [Fact]
    public void The_publishers_topic_is_listed() =>
        Assert.Contains(Listed.Topics, topic => topic.Name == Topology.Events);
}
