metadata name = 'Private network'
metadata description = 'The network that the app calls out from, and a private endpoint for everything that it reaches.'

import { placeType } from '../platform.bicep'
import { targetType } from '../types.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. The storage account.')
param storageResourceId string

@description('Required. The vault.')
param vaultResourceId string

@description('Required. The Service Bus namespace.')
param namespaceResourceId string

var name = 'vnet-justcallfx-${place.token}'

// No queue: the Functions host asks for storage queues only where a function has a queue or blob trigger.
var targets targetType[] = [
  { part: 'blob', dnsZone: 'privatelink.blob.${environment().suffixes.storage}', resourceId: storageResourceId }
  { part: 'table', dnsZone: 'privatelink.table.${environment().suffixes.storage}', resourceId: storageResourceId }
  { part: 'vault', dnsZone: 'privatelink.vaultcore.azure.net', resourceId: vaultResourceId }
  { part: 'namespace', dnsZone: 'privatelink.servicebus.windows.net', resourceId: namespaceResourceId }
]

resource network 'Microsoft.Network/virtualNetworks@2025-09-01' = {
  name: name
  location: place.location
  tags: place.tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.1.0/24'
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      { name: 'endpoints', properties: { addressPrefix: '10.20.2.0/24' } }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

module targetEndpoints 'private-endpoint.bicep' = [
  for target in targets: {
    name: 'endpoint-${target.part}'
    params: {
      name: 'pep-${name}-${target.part}'
      location: place.location
      tags: place.tags
      target: target
      networkResourceId: network.id
      subnetResourceId: network::endpoints.id
    }
  }
]

@description('The resource ID of the subnet that the app calls out from.')
output appSubnetResourceId string = network::app.id
