metadata name = 'Monitoring'
metadata description = 'The workspace of all logs and metrics, and the Application Insights component that the app sends to.'

import { placeType, platformType } from '../platform.bicep'
import { roles } from '../roles.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. What is chosen of the platform.')
param platform platformType

@description('Required. The principal that sends telemetry: the app\'s identity.')
param publisherId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-justcallfx-${place.token}'
  location: place.location
  tags: place.tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: platform.?logRetentionDays ?? 30
    features: { disableLocalAuth: true }
    workspaceCapping: { dailyQuotaGb: platform.?dailyLogQuotaGb ?? 5 }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-justcallfx-${place.token}'
  location: place.location
  tags: place.tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    WorkspaceResourceId: workspace.id
  }
}

// UseAzureMonitorExporter in the app, and the Functions host, publish traces, logs and metrics with a token of this identity.
resource metricsPublisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, publisherId, roles.monitoringMetricsPublisher)
  scope: component
  properties: {
    principalId: publisherId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
  }
}

@description('The workspace\'s resource ID.')
output workspaceResourceId string = workspace.id

@description('The component\'s resource ID.')
output componentResourceId string = component.id

@description('Where the app sends telemetry. It is an address, not a key: local authentication is off.')
output connectionString string = component.properties.ConnectionString
