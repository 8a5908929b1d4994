metadata name = 'Service Bus'
metadata description = 'The broker: topics with one subscription per subscriber, and queues, all as infra/topology.json lists them.'

import { placeType, platformType } from '../platform.bicep'
import { topologyType } from '../types.bicep'
import { roles } from '../roles.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. What is chosen of the platform.')
param platform platformType

@description('Required. Topics, subscriptions, filters and queues.')
param topology topologyType

@description('Required. The principal that sends and receives: the app\'s identity.')
param senderAndReceiverId string

@description('Required. Where the namespace\'s logs and metrics go.')
param workspaceResourceId string

// Only Premium has private endpoints.
var isPrivate = platform.?usePrivateNetwork ?? false
var tier = isPrivate ? 'Premium' : platform.?serviceBusTier ?? 'Standard'

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sb-justcallfx-${place.token}'
  location: place.location
  tags: place.tags
  sku: tier == 'Premium' ? { name: 'Premium', tier: 'Premium', capacity: 1 } : { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

module topics 'event-topic.bicep' = [
  for topic in topology.topics: {
    name: 'topic-${topic.name}'
    params: { namespaceName: namespace.name, topic: topic, publisherId: senderAndReceiverId }
  }
]

resource queues 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [
  for queue in topology.queues: {
    parent: namespace
    name: queue.name
    properties: {
      deadLetteringOnMessageExpiration: true
      lockDuration: queue.lockDuration
      maxDeliveryCount: queue.maxDeliveryCount
      // The broker would swallow what is sent again on purpose; the app's own tables tell what was seen.
      requiresDuplicateDetection: false
    }
  }
]

// ServiceBusSender.SendMessageAsync and ScheduleMessageAsync to the queues: retries, and replies to be sent.
resource queueSender 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (queue, at) in topology.queues: {
    name: guid(queues[at].id, senderAndReceiverId, roles.serviceBusDataSender)
    scope: queues[at]
    properties: {
      principalId: senderAndReceiverId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
    }
  }
]

// ServiceBusTrigger on every subscription and queue, and ServiceBusReceiver.PeekMessagesAsync for the operations endpoints. A topic's
// trigger needs its role to hold over the subscriptions, so it is given here and not on the topic.
resource receiver 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(namespace.id, senderAndReceiverId, roles.serviceBusDataReceiver)
  scope: namespace
  properties: {
    principalId: senderAndReceiverId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataReceiver)
  }
}

// The platform, to decide as the app how many instances a trigger gets: GetSubscriptionRuntimePropertiesAsync and
// GetQueueRuntimePropertiesAsync. Without it, it guesses from one peeked message.
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(namespace.id, senderAndReceiverId, roles.reader)
  scope: namespace
  properties: {
    principalId: senderAndReceiverId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.reader)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: namespace
  properties: {
    workspaceId: workspaceResourceId
    logs: [{ category: 'OperationalLogs', enabled: true }, { category: 'DiagnosticErrorLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The namespace\'s resource ID.')
output resourceId string = namespace.id

@description('The host name that clients and triggers connect to.')
output hostName string = split(replace(namespace.properties.serviceBusEndpoint, 'https://', ''), ':')[0]
