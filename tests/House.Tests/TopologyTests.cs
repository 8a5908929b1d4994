using System.Reflection;
using JustCallFx.Core.Publishing;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Functions.Receiving;
using JustCallFx.Functions.Subscribers;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.House.Tests;

/// <summary>infra/topology.json is the one list of the broker's entities; the code says the same.</summary>
public sealed class TopologyTests
{
    private static readonly BrokerTopology Listed = BrokerTopology.Load(Repository.PathOf("infra/topology.json"));

    private static readonly ServiceBusTriggerAttribute[] Triggers =
    [
        .. typeof(ReceiveWebhook).Assembly.GetTypes().SelectMany(TriggersOf),
    ];

    [Fact]
    public void Every_subscription_and_queue_has_one_function_and_every_function_one_of_them()
    {
        Assert.Equal(EntitiesOf(Listed).Order(), Triggers.Select(EntityOf).Order());
    }

    [Theory]
    [InlineData("\"sms-received\"", "\"sms-recieved\"", "justcall-events/sms-received")]
    [InlineData("\"retries\"", "\"retry\"", "retries")]
    public void A_name_that_is_wrong_in_the_list_is_told(string name, string wrong, string missing)
    {
        using var copy = new TempFolder();
        var path = Path.Combine(copy.Path, "topology.json");
        File.WriteAllText(path, File.ReadAllText(Repository.PathOf("infra/topology.json")).Replace(name, wrong, StringComparison.Ordinal));

        var unlisted = Triggers.Select(EntityOf).Except(EntitiesOf(BrokerTopology.Load(path)));

        Assert.Equal([missing], unlisted);
    }

    [Fact]
    public void Every_subscription_is_that_of_one_subscriber_under_its_name()
    {
        var subscriptions = Listed.Topics.SelectMany(topic => topic.Subscriptions.Select(one => $"{topic.Name}/{one.Name}"));

        Assert.Equal(subscriptions.Order(), SubscriberCatalog.Types.Select(type => $"{Topology.Events}/{NameOf(type)}").Order());
        Assert.All(SubscriberCatalog.Types, type => Assert.Equal([$"{Topology.Events}/{NameOf(type)}"], TriggersOf(type).Select(EntityOf)));
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

    private static IEnumerable<string> EntitiesOf(BrokerTopology topology) => topology.Topics
        .SelectMany(topic => topic.Subscriptions.Select(one => $"{topic.Name}/{one.Name}"))
        .Concat(topology.Queues.Select(queue => queue.Name));

    private static IEnumerable<ServiceBusTriggerAttribute> TriggersOf(Type type) => type.GetMethods()
        .SelectMany(method => method.GetParameters())
        .Select(parameter => parameter.GetCustomAttribute<ServiceBusTriggerAttribute>())
        .OfType<ServiceBusTriggerAttribute>();

    private static string EntityOf(ServiceBusTriggerAttribute trigger) => trigger.QueueName ?? $"{trigger.TopicName}/{trigger.SubscriptionName}";

    // Made without what it works with: it is only asked for its name.
    private static string NameOf(Type subscriber)
    {
        var constructor = Assert.Single(subscriber.GetConstructors());
        return ((ISubscriber)constructor.Invoke(new object?[constructor.GetParameters().Length])).Name;
    }
}
