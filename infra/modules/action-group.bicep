metadata name = 'Action group'
metadata description = 'Who is told when an alert fires.'

@description('Required. The group\'s name.')
param name string

@description('Required. The tags of every resource.')
param tags object

@description('Required. The e-mail addresses that are told; none is possible, alerts then show in the portal only.')
param emails string[]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'JustCallFx'
    emailReceivers: [
      for (email, at) in emails: { name: 'operator-${at + 1}', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

@description('The group\'s resource ID.')
output resourceId string = group.id
