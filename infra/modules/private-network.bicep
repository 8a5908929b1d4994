metadata name = 'Private network'
metadata description = 'The network that the app calls out from, and a private endpoint for everything that it reaches.'

import { targetType } from '../types.bicep'

@description('Required. The network\'s name.')
param name string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. What is reached.')
param targets targetType[]

resource network 'Microsoft.Network/virtualNetworks@2025-09-01' = {
  name: name
  location: location
  tags: tags
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
      location: location
      tags: tags
      target: target
      networkResourceId: network.id
      subnetResourceId: network::endpoints.id
    }
  }
]

@description('The resource ID of the subnet that the app calls out from.')
output appSubnetResourceId string = network::app.id
