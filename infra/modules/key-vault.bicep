metadata name = 'Key Vault'
metadata description = 'The vault of JustCall\'s credentials and the deployment\'s own keys. What is not given stays as it is.'

import { placeType, platformType } from '../platform.bicep'
import { roles } from '../roles.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. What is chosen of the platform.')
param platform platformType

@description('Required. The secrets\' names.')
param secretNames string[]

@secure()
@description('Required. The secrets\' values by name. A secret without a value here is left as the vault has it.')
param secretValues object

@description('Required. The principal that reads secrets: the app\'s identity.')
param secretReaderId string

@description('Required. Where the vault\'s audit log goes.')
param workspaceResourceId string

var isPrivate = platform.?usePrivateNetwork ?? false

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: take('kv-jcfx-${place.token}', 24)
  location: place.location
  tags: place.tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    networkAcls: { bypass: 'AzureServices', defaultAction: isPrivate ? 'Deny' : 'Allow' }
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = [
  for secretName in secretNames: if (!empty(secretValues[?secretName])) {
    parent: vault
    name: secretName
    properties: {
      contentType: 'text/plain'
      value: secretValues[secretName]
    }
  }
]

// The platform resolves the app's Key Vault references (Get Secret) as this identity.
resource secretsUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, secretReaderId, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: secretReaderId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceResourceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

@description('The vault\'s resource ID.')
output resourceId string = vault.id

@description('The vault\'s address, ending in a slash.')
output uri string = vault.properties.vaultUri

@description('The vault\'s name.')
output name string = vault.name
