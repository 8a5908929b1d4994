metadata name = 'Function app'
metadata description = 'The app on Flex Consumption, with its settings. No setting holds a key: secrets are references to the vault.'

import { placeType, platformType } from '../platform.bicep'

@description('Required. Where it lies.')
param place placeType

@description('Required. What is chosen of the platform.')
param platform platformType

@description('Required. The resource ID of the identity that the app runs as.')
param identityResourceId string

@description('Required. The container that the app\'s package is deployed to.')
param packageContainerUrl string

@description('Required. The app\'s settings; this is the whole set.')
param settings object

@description('Optional. The subnet that the app calls out from. Default: none.')
param subnetResourceId string?

var alwaysReadyInstances = platform.?alwaysReadyHttpInstances ?? 1

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-justcallfx-${place.token}'
  location: place.location
  tags: place.tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  // It stands in the webhook's URL.
  name: 'func-justcallfx-${place.token}'
  location: place.location
  tags: union(place.tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityResourceId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityResourceId
    virtualNetworkSubnetId: subnetResourceId
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityResourceId }
        }
      }
      scaleAndConcurrency: {
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'http', instanceCount: alwaysReadyInstances }] : []
        instanceMemoryMB: platform.?instanceMemoryMB ?? 2048
        maximumInstanceCount: platform.?maximumInstances ?? 40
      }
    }
    siteConfig: {
      appSettings: map(items(settings), setting => { name: setting.key, value: setting.value })
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
    }
  }
}

// Deployment is by identity; a password for it need not exist.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

@description('The app\'s resource ID.')
output resourceId string = app.id

@description('The app\'s host name.')
output hostName string = app.properties.defaultHostName
