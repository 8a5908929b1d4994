metadata name = 'Private endpoint'
metadata description = 'A private address for one resource, with the DNS zone that leads to it.'

import { targetType } from '../types.bicep'

@description('Required. The endpoint\'s name.')
param name string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. What is reached.')
param target targetType

@description('Required. The network that asks for the address.')
param networkResourceId string

@description('Required. The subnet that the endpoint lies in.')
param subnetResourceId string

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: target.dnsZone
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'app'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: networkResourceId } }
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2025-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetResourceId }
    privateLinkServiceConnections: [
      { name: target.part, properties: { privateLinkServiceId: target.resourceId, groupIds: [target.part] } }
    ]
  }

  resource dns 'privateDnsZoneGroups' = {
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: target.part, properties: { privateDnsZoneId: zone.id } }] }
  }
}

@description('The endpoint\'s resource ID.')
output resourceId string = endpoint.id
