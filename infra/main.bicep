metadata name = 'JustCallFx'
metadata description = 'Everything that JustCallFx needs, in a resource group of its own. The app runs as one identity; each module that is given it assigns the roles, beside the resource that each opens.'

targetScope = 'subscription'

import { accountType, appOptionsType } from 'types.bicep'
import { placeType, platformType } from 'platform.bicep'
import { appSettings, optionSettings, secretNamesOf, settingsOfAccounts, webhookUrlOf } from 'settings.bicep'

@description('Required. The environment\'s name, such as dev or prod; it stands in every resource\'s name.')
@minLength(1)
@maxLength(24)
param environmentName string

@description('Required. The region.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Required. The JustCall accounts.')
param accounts accountType[]

@description('Optional. What is set for the whole app.')
param options appOptionsType = {}

@description('Optional. What is chosen of the platform: tiers, instances, private network, logs, alerts, budget.')
param platform platformType = {}

@secure()
@description('Required. Secrets by name: {account}-api-key, {account}-api-secret, {account}-previous-api-secret, conversation-key, ops-key-read, ops-key-operate. One that is not given is left as the vault has it.')
param secrets object

@description('Optional. The first day of the month in which this is deployed; not to be given.')
param thisMonth string = utcNow('yyyy-MM-01')

var token = uniqueString(subscription().id, environmentName, location)
var place placeType = { environment: environmentName, token: token, location: location, tags: { 'azd-env-name': environmentName } }
var hostName = 'func-justcallfx-${token}.azurewebsites.net'

// A previous secret is referred to only while there is one: a reference that leads nowhere would be a fault.
var rotating = map(
  filter(accounts, account => account.?isRotating ?? !empty(secrets[?'${toLower(account.name)}-previous-api-secret'])),
  account => account.name
)

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-justcallfx-${environmentName}'
  location: location
  tags: place.tags
}

module identity 'modules/identity.bicep' = { scope: group, params: { place: place } }

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { place: place, platform: platform, publisherId: identity.outputs.principalId }
}

module serviceBus 'modules/service-bus.bicep' = {
  scope: group
  params: {
    place: place
    platform: platform
    topology: loadJsonContent('topology.json')
    senderAndReceiverId: identity.outputs.principalId
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module storage 'modules/table-storage.bicep' = {
  scope: group
  params: {
    place: place
    platform: platform
    tables: loadJsonContent('tables.json')
    readerAndWriterId: identity.outputs.principalId
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    place: place
    platform: platform
    secretNames: secretNamesOf(accounts, rotating)
    secretValues: secrets
    secretReaderId: identity.outputs.principalId
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module network 'modules/private-network.bicep' = if (platform.?usePrivateNetwork ?? false) {
  scope: group
  params: {
    place: place
    storageResourceId: storage.outputs.resourceId
    vaultResourceId: vault.outputs.resourceId
    namespaceResourceId: serviceBus.outputs.resourceId
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    place: place
    platform: platform
    identityResourceId: identity.outputs.resourceId
    packageContainerUrl: storage.outputs.packageContainerUrl
    subnetResourceId: network.?outputs.appSubnetResourceId
    settings: union(
      appSettings(
        identity.outputs.clientId,
        serviceBus.outputs.hostName,
        storage.outputs.name,
        storage.outputs.tableEndpoint,
        vault.outputs.uri,
        monitoring.outputs.connectionString
      ),
      optionSettings(options),
      settingsOfAccounts(accounts, rotating, hostName, vault.outputs.uri)
    )
  }
}

module watch 'modules/watch.bicep' = {
  scope: group
  params: {
    place: place
    platform: platform
    workspaceResourceId: monitoring.outputs.workspaceResourceId
    namespaceResourceId: serviceBus.outputs.resourceId
    thisMonth: thisMonth
  }
}

@description('The resource group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The app\'s host name.')
output APP_HOST_NAME string = app.outputs.hostName

@description('The name of the vault that secrets are set in.')
output VAULT_NAME string = vault.outputs.name

@description('The URL of each account\'s webhook, to be entered in JustCall\'s settings.')
output WEBHOOK_URLS string[] = map(accounts, account => webhookUrlOf(hostName, account))
