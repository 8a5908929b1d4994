metadata name = 'Watch'
metadata description = 'What tells people: alerts, the workbook, the budget, and who is told.'

import { placeType, platformType } from '../platform.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. What is chosen of the platform.')
param platform platformType

@description('Required. The workspace that is asked.')
param workspaceResourceId string

@description('Required. The Service Bus namespace.')
param namespaceResourceId string

@description('Required. The first day of this month, as yyyy-MM-01.')
param thisMonth string

module operators 'action-group.bicep' = {
  params: { name: 'ag-justcallfx-${place.token}', tags: place.tags, emails: platform.?alertEmails ?? [] }
}

module alerts 'alerts.bicep' = {
  params: {
    namePrefix: 'alert-justcallfx-${place.environment}'
    location: place.location
    tags: place.tags
    workspaceResourceId: workspaceResourceId
    namespaceResourceId: namespaceResourceId
    actionGroupResourceId: operators.outputs.resourceId
    slowReceiveMilliseconds: platform.?slowReceiveMilliseconds ?? 3000
  }
}

module workbook 'workbook.bicep' = {
  params: {
    displayName: 'JustCallFx ${place.environment}'
    location: place.location
    tags: place.tags
    workspaceResourceId: workspaceResourceId
  }
}

module budget 'budget.bicep' = if ((platform.?monthlyBudget ?? 0) > 0) {
  params: {
    name: 'budget-justcallfx-${place.environment}'
    amount: platform.?monthlyBudget ?? 1
    startDate: empty(platform.?budgetStart) ? thisMonth : platform.?budgetStart ?? thisMonth
    actionGroupResourceId: operators.outputs.resourceId
    emails: platform.?alertEmails ?? []
  }
}

@description('The names of the alerts.')
output alertNames string[] = alerts.outputs.names
