metadata name = 'Monitoring'
metadata description = 'The workspace of all logs and metrics, and the Application Insights component that the app sends to.'

import { roles } from '../roles.bicep'

@description('Required. The workspace\'s name.')
param workspaceName string

@description('Required. The component\'s name.')
param componentName string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Required. The most that is taken in a day, in GB; -1 for no limit.')
param dailyQuotaGb int

@description('Required. The principal that sends telemetry: the app\'s identity.')
param principalId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    features: { disableLocalAuth: true }
    workspaceCapping: { dailyQuotaGb: dailyQuotaGb }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    WorkspaceResourceId: workspace.id
  }
}

// The exporter in the app, and the Functions host, publish traces, logs and metrics with a token of this identity.
resource metricsPublisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, principalId, roles.monitoringMetricsPublisher)
  scope: component
  properties: {
    principalId: principalId
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
