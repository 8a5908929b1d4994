metadata name = 'Workbook'
metadata description = 'What the operations page shows, for those who live in Azure Monitor.'

@description('Required. The name that its readers see.')
param displayName string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. The workspace that is asked.')
param workspaceResourceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // Another input here would make a second workbook beside the first.
  name: guid(resourceGroup().id, 'justcallfx-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    version: 'Notebook/1.0'
    sourceId: workspaceResourceId
    serializedData: loadTextContent('../justcallfx.workbook.json')
  }
}

@description('The workbook\'s resource ID.')
output resourceId string = workbook.id
