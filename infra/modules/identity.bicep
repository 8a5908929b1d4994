metadata name = 'Identity'
metadata description = 'The identity that the app runs as. It owns no key; what it may do stands beside each resource.'

import { placeType } from '../platform.bicep'

@description('Required. Where it lies.')
param place placeType

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-justcallfx-${place.token}'
  location: place.location
  tags: place.tags
}

@description('The identity\'s resource ID.')
output resourceId string = identity.id

@description('The ID by which role assignments know it.')
output principalId string = identity.properties.principalId

@description('The ID by which the app asks for it.')
output clientId string = identity.properties.clientId
