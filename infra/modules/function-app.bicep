metadata name = 'Function app'
metadata description = 'The app on Flex Consumption, with its settings. No setting holds a key: secrets are references to the vault.'

@description('Required. The app\'s name; it stands in the webhook\'s URL.')
@minLength(2)
@maxLength(60)
param name string

@description('Required. The plan\'s name.')
param planName string

@description('Required. The region.')
param location string

@description('Required. The tags of every resource.')
param tags object

@description('Required. The resource ID of the identity that the app runs as.')
param identityResourceId string

@description('Required. The container that the app\'s package is deployed to.')
param packageContainerUrl string

@description('Required. The app\'s settings; this is the whole set.')
param settings object

@description('Required. Instances that are always there for HTTP, so that the first POST after a quiet hour is answered in time.')
@minValue(0)
param alwaysReadyInstances int

@description('Required. The most instances that any function gets.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Required. An instance\'s memory, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Optional. The subnet that the app calls out from. Default: none.')
param subnetResourceId string?

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
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
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
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
