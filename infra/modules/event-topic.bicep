metadata name = 'Event topic'
metadata description = 'A topic, with one subscription per subscriber and the filter that chooses its events.'

import { topicType } from '../types.bicep'
import { roles } from '../roles.bicep'

@description('Required. The namespace that the topic lies in.')
param namespaceName string

@description('Required. The topic with its subscriptions.')
param topic topicType

@description('Required. The principal that publishes: the app\'s identity.')
param publisherId string

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName
}

resource eventTopic 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = {
  parent: namespace
  name: topic.name
  properties: {
    // Retries and redrives carry the id that their event had before: the broker must not swallow them.
    requiresDuplicateDetection: false
  }
}

resource subscriptions 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [
  for subscriber in topic.subscriptions: {
    parent: eventTopic
    name: subscriber.name
    properties: {
      deadLetteringOnFilterEvaluationExceptions: true
      deadLetteringOnMessageExpiration: true
      lockDuration: subscriber.lockDuration
      maxDeliveryCount: subscriber.maxDeliveryCount
    }
  }
]

// A new subscription is born with a rule of this name that takes everything: ours replaces it, so that no second one is left beside it.
// In between the subscription takes everything; the app completes what is not meant for a subscriber.
resource rules 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [
  for (subscriber, at) in topic.subscriptions: {
    parent: subscriptions[at]
    name: '$Default'
    properties: empty(subscriber.?filter)
      ? { filterType: 'SqlFilter', sqlFilter: { sqlExpression: '1=1' } }
      : { filterType: 'CorrelationFilter', correlationFilter: { label: subscriber.?filter.?subject } }
  }
]

// ServiceBusSender.SendMessageAsync: ReceiveWebhook, DrainSpillover and reconciliation publish.
resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(eventTopic.id, publisherId, roles.serviceBusDataSender)
  scope: eventTopic
  properties: {
    principalId: publisherId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
  }
}

@description('The topic\'s resource ID.')
output resourceId string = eventTopic.id
