metadata name = 'Identity'
metadata description = 'The identity that the app runs as. It owns no key; what it may do stands beside each resource.'

@description('Required. The identity\'s name.')
param name string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('The identity\'s resource ID.')
output resourceId string = identity.id

@description('The ID by which role assignments know it.')
output principalId string = identity.properties.principalId

@description('The ID by which the app asks for it.')
output clientId string = identity.properties.clientId
