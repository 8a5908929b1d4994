metadata name = 'Log alert'
metadata description = 'Fires while a query has rows: the query itself says from when on something is too much.'

import { alertType } from '../types.bicep'

@description('Required. The alert\'s name.')
param name string

@description('Required. What it asks, how often, and what its reader is told.')
param rule alertType

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. The workspace that is asked.')
param workspaceResourceId string

@description('Required. Who is told.')
param actionGroupResourceId string

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: name
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: rule.title
    description: rule.meaning
    enabled: true
    severity: rule.severity
    scopes: [workspaceResourceId]
    // A workspace that is minutes old may not know its tables yet; what a query says is checked when it is written.
    skipQueryValidation: true
    evaluationFrequency: rule.window
    windowSize: rule.window
    overrideQueryTimeRange: rule.?lookBack
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupResourceId] }
  }
}

@description('The alert\'s resource ID.')
output resourceId string = alert.id
