using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for each message of a queue or subscription.</summary>
public sealed class ServiceBusTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Listens to a queue.</summary>
    public ServiceBusTriggerAttribute(string queueName) => QueueName = queueName;

    /// <summary>Listens to a subscription of a topic.</summary>
    public ServiceBusTriggerAttribute(string topicName, string subscriptionName)
    {
        TopicName = topicName;
        SubscriptionName = subscriptionName;
    }

    /// <summary>The setting that holds the connection.</summary>
    public string? Connection { get; set; }

    /// <summary>The queue; null for a subscription.</summary>
    public string? QueueName { get; }

    /// <summary>The topic; null for a queue.</summary>
    public string? TopicName { get; }

    /// <summary>The subscription; null for a queue.</summary>
    public string? SubscriptionName { get; }

    /// <summary>Whether the function takes several messages at once, as an array. Default false.</summary>
    public bool IsBatched { get; set; }

    /// <summary>Whether a message is completed when its function returns without having settled it. Default true.</summary>
    public bool AutoCompleteMessages { get; set; } = true;
}
