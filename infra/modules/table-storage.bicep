metadata name = 'Storage'
metadata description = 'The account that holds the app\'s tables, its package, and what the Functions host keeps.'

import { placeType, platformType } from '../platform.bicep'
import { roles } from '../roles.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. What is chosen of the platform.')
param platform platformType

@description('Required. The tables that the app uses.')
param tables string[]

@description('Required. The principal that reads and writes: the app\'s identity.')
param readerAndWriterId string

@description('Required. Where the account\'s logs and metrics go.')
param workspaceResourceId string

var isPrivate = platform.?usePrivateNetwork ?? false

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('stjustcallfx${place.token}', 24)
  location: place.location
  tags: place.tags
  kind: 'StorageV2'
  sku: { name: platform.?storageRedundancy ?? 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    networkAcls: { bypass: 'AzureServices', defaultAction: isPrivate ? 'Deny' : 'Allow' }
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: 'app-package'
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource appTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

// TableClient: every read and write of the app, and TableServiceClient.CreateTableIfNotExistsAsync at its start.
resource tableContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, readerAndWriterId, roles.storageTableDataContributor)
  scope: account
  properties: {
    principalId: readerAndWriterId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataContributor)
  }
}

// The Functions host by AzureWebJobsStorage: it downloads the package, and takes leases (timers) and keeps keys in containers that it
// makes itself, which a role on one container would not allow.
resource blobOwner 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, readerAndWriterId, roles.storageBlobDataOwner)
  scope: account
  properties: {
    principalId: readerAndWriterId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataOwner)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: tableService
  properties: {
    workspaceId: workspaceResourceId
    // Reads and writes would be logged one line per event; the account's metrics count them for nothing.
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('The account\'s resource ID.')
output resourceId string = account.id

@description('The account\'s name.')
output name string = account.name

@description('The address of the tables.')
output tableEndpoint string = account.properties.primaryEndpoints.table

@description('The address of the container that the app\'s package is deployed to.')
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${package.name}'
