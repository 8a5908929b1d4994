metadata name = 'Alerts'
metadata description = 'What operators are told without looking. The queries lie in infra/queries; a test holds their names equal to the code\'s.'

import { alertType } from '../types.bicep'

@description('Required. What every alert\'s name begins with.')
param namePrefix string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. The workspace that is asked.')
param workspaceResourceId string

@description('Required. The Service Bus namespace.')
param namespaceResourceId string

@description('Required. Who is told.')
param actionGroupResourceId string

@description('Required. The longest that all but one in twenty POSTs may take, in milliseconds.')
@minValue(1)
@maxValue(9000)
param slowReceiveMilliseconds int

var rules alertType[] = [
  {
    name: 'webhook-at-risk'
    title: 'JustCall is about to pause the webhook, or has paused it'
    meaning: 'The next attempt of some delivery is the last, or nothing comes any more. GET /api/ops/webhooks says which, until when and why. When it is paused: Settings, Webhooks in JustCall; what was missed is read back.'
    query: loadTextContent('../queries/webhook-at-risk.kql')
    severity: 0
    window: 'PT5M'
  }
  {
    name: 'deliveries-failed'
    title: 'Deliveries are answered 503'
    meaning: 'Genuine events could not be stored. JustCall repeats them, and pauses the webhook after its last try. Look at the account\'s secret, then at Service Bus and the tables.'
    query: loadTextContent('../queries/deliveries-failed.kql')
    severity: 0
    window: 'PT5M'
  }
  {
    name: 'signature-failures'
    title: 'Requests fail the signature check'
    meaning: 'The secret in JustCall and the one in the vault differ, or somebody forges. GET /api/ops/webhooks shows the refused requests.'
    query: loadTextContent('../queries/signature-failures.kql')
    severity: 1
    window: 'PT15M'
  }
  {
    name: 'receive-slow'
    title: 'Webhook answers are slow'
    meaning: 'JustCall waits 10 s, then counts the delivery as failed. Look at the dependencies of the slow requests, and at the instances that are always ready.'
    query: replace(loadTextContent('../queries/receive-slow.kql'), 'let slow = 3s;', 'let slow = ${slowReceiveMilliseconds}ms;')
    severity: 2
    window: 'PT15M'
  }
  {
    name: 'spillover-in-use'
    title: 'Events wait in the tables for the broker'
    meaning: 'Service Bus did not take events. Nothing is lost: the timer publishes them as soon as it does.'
    query: loadTextContent('../queries/spillover-in-use.kql')
    severity: 2
    window: 'PT5M'
  }
  {
    name: 'dead-letters'
    title: 'Events went to the dead letters'
    meaning: 'A subscriber rejected events, or all their tries failed. The reason stands on the message.'
    query: loadTextContent('../queries/dead-letters.kql')
    severity: 1
    window: 'PT5M'
  }
  {
    name: 'events-failing'
    title: 'Handling events fails'
    meaning: 'Events come again at growing intervals. GET /api/ops/retries shows why; cause store means that our own tables are out of reach.'
    query: loadTextContent('../queries/events-failing.kql')
    severity: 2
    window: 'PT15M'
  }
  {
    name: 'oldest-waiting'
    title: 'Events wait for longer than five minutes'
    meaning: 'A subscription or queue is not emptied as fast as it fills, or not at all. GET /api/ops/backlog shows what waits, GET /api/ops/subscribers who is paused or held back.'
    query: loadTextContent('../queries/oldest-waiting.kql')
    severity: 2
    window: 'PT5M'
  }
  {
    name: 'replies-failing'
    title: 'Automatic replies fail, or nobody knows whether they were sent'
    meaning: 'GET /api/ops/replies shows them with their last error. Failed ones may be sent again; unknown ones are looked up in JustCall\'s list first, and resolved by an operator.'
    query: loadTextContent('../queries/replies-failing.kql')
    severity: 1
    window: 'PT15M'
  }
  {
    name: 'events-missed'
    title: 'Texts exist that no delivery told of'
    meaning: 'JustCall has paused the webhook or lost deliveries. The texts were read back; calls and voicemail cannot be. Look in JustCall under Settings, Webhooks, whether the webhook is active.'
    query: loadTextContent('../queries/events-missed.kql')
    severity: 1
    window: 'PT15M'
  }
  {
    name: 'issues-opened'
    title: 'An issue was opened'
    meaning: 'Something that no other alert tells of wants a person: a setting, events that should have come again, an event with the id of another. GET /api/ops/issues says what it is and what to do.'
    query: loadTextContent('../queries/issues-opened.kql')
    severity: 2
    window: 'PT15M'
  }
  {
    name: 'faults'
    title: 'The app reports a fault'
    meaning: 'A wrong setting, a table that could not be made, a subscriber that takes no more events, an issue that could not be written, or an API that refuses to be read. The log entry names it.'
    query: loadTextContent('../queries/faults.kql')
    severity: 1
    window: 'PT5M'
  }
  {
    name: 'too-quiet'
    title: 'No deliveries at a usual time'
    meaning: 'The day before, events came at this hour. Look in JustCall under Settings, Webhooks, whether the webhook is paused.'
    query: loadTextContent('../queries/too-quiet.kql')
    severity: 1
    window: 'PT30M'
    lookBack: 'P2D'
  }
]

module logAlerts 'log-alert.bicep' = [
  for rule in rules: {
    name: 'alert-${rule.name}'
    params: {
      name: '${namePrefix}-${rule.name}'
      rule: rule
      location: location
      tags: tags
      workspaceResourceId: workspaceResourceId
      actionGroupResourceId: actionGroupResourceId
    }
  }
]

// The broker's own count, which also sees what the app never touched: messages dead-lettered for their delivery count.
resource brokerDeadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}-broker-dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'The topic or a queue has dead letters. Which subscription, the app\'s own count tells.'
    enabled: true
    severity: 2
    scopes: [namespaceResourceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-letters'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Maximum'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupResourceId }]
  }
}

@description('The names of the alerts.')
output names string[] = concat(map(rules, rule => rule.name), ['broker-dead-letters'])
