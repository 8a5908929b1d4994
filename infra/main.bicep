metadata name = 'JustCallFx'
metadata description = 'Everything that JustCallFx needs, in a resource group of its own. Roles stand in the modules, beside the resource that each opens.'

targetScope = 'subscription'

import { accountType, appOptionsType } from 'types.bicep'
import { accountSettings, appSettings, optionSettings, webhookUrlOf } from 'settings.bicep'

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

@secure()
@description('Required. Secrets by name: {account}-api-key, {account}-api-secret, {account}-previous-api-secret, conversation-key, ops-key-read, ops-key-operate. One that is not given is left as the vault has it.')
param secrets object

@description('Optional. Who is told when an alert fires.')
param alertEmails string[] = []

@description('Optional. Whether storage, vault and broker are reached by private endpoints only; the broker is then Premium.')
param usePrivateNetwork bool = false

@description('Optional. The broker\'s tier: Premium has capacity of its own, where Standard shares and throttles.')
@allowed(['Standard', 'Premium'])
param serviceBusTier string = 'Standard'

@description('Optional. How often stored data is kept.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Optional. Instances that are always there for HTTP: JustCall waits 10 s for an answer, and a cold start may take longer.')
@minValue(0)
param alwaysReadyHttpInstances int = 1

@description('Optional. The most instances that any function gets.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Optional. An instance\'s memory, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Optional. How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Optional. The most log data taken in a day, in GB; -1 for no limit.')
param dailyLogQuotaGb int = 5

@description('Optional. What a month may cost, in the subscription\'s currency; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('Optional. The first day of the budget\'s first month, as yyyy-MM-01. A budget keeps its start: give the same at every deployment. Default: this month.')
param budgetStart string = ''

@description('Optional. The first day of the month in which this is deployed; not to be given.')
param thisMonth string = utcNow('yyyy-MM-01')

@description('Optional. The longest that all but one in twenty POSTs may take, in milliseconds; JustCall waits 10 s.')
param slowReceiveMilliseconds int = 3000

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }
var appName = 'func-justcallfx-${token}'
var hostName = '${appName}.azurewebsites.net'

// A previous secret is referred to only while there is one: a reference that leads nowhere would be a fault.
var rotating = map(
  filter(accounts, account => account.?isRotating ?? !empty(secrets[?'${toLower(account.name)}-previous-api-secret'])),
  account => account.name
)
var secretNames = flatten([
  ['conversation-key', 'ops-key-read', 'ops-key-operate']
  flatten(map(accounts, account => ['${toLower(account.name)}-api-key', '${toLower(account.name)}-api-secret']))
  map(rotating, name => '${toLower(name)}-previous-api-secret')
])

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-justcallfx-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-justcallfx-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-justcallfx-${token}'
    componentName: 'appi-justcallfx-${token}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyQuotaGb: dailyLogQuotaGb
    principalId: identity.outputs.principalId
  }
}

module serviceBus 'modules/service-bus.bicep' = {
  scope: group
  params: {
    name: 'sb-justcallfx-${token}'
    location: location
    tags: tags
    tier: usePrivateNetwork ? 'Premium' : serviceBusTier
    isPrivate: usePrivateNetwork
    topology: loadJsonContent('topology.json')
    principalId: identity.outputs.principalId
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module storage 'modules/table-storage.bicep' = {
  scope: group
  params: {
    name: take('stjustcallfx${token}', 24)
    location: location
    tags: tags
    redundancy: storageRedundancy
    tables: loadJsonContent('tables.json')
    isPrivate: usePrivateNetwork
    principalId: identity.outputs.principalId
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: take('kv-jcfx-${token}', 24)
    location: location
    tags: tags
    secretNames: secretNames
    secretValues: secrets
    isPrivate: usePrivateNetwork
    principalId: identity.outputs.principalId
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module network 'modules/private-network.bicep' = if (usePrivateNetwork) {
  scope: group
  params: {
    name: 'vnet-justcallfx-${token}'
    location: location
    tags: tags
    // No queue: the Functions host asks for storage queues only where a function has a queue or blob trigger.
    targets: [
      { part: 'blob', dnsZone: 'privatelink.blob.${environment().suffixes.storage}', resourceId: storage.outputs.resourceId }
      { part: 'table', dnsZone: 'privatelink.table.${environment().suffixes.storage}', resourceId: storage.outputs.resourceId }
      { part: 'vault', dnsZone: 'privatelink.vaultcore.azure.net', resourceId: vault.outputs.resourceId }
      { part: 'namespace', dnsZone: 'privatelink.servicebus.windows.net', resourceId: serviceBus.outputs.resourceId }
    ]
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: appName
    planName: 'plan-justcallfx-${token}'
    location: location
    tags: tags
    identityResourceId: identity.outputs.resourceId
    packageContainerUrl: storage.outputs.packageContainerUrl
    alwaysReadyInstances: alwaysReadyHttpInstances
    maximumInstances: maximumInstances
    instanceMemoryMB: instanceMemoryMB
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
      reduce(
        map(accounts, account => accountSettings(account, hostName, vault.outputs.uri, contains(rotating, account.name))),
        {},
        (all, one) => union(all, one)
      )
    )
  }
}

module operators 'modules/action-group.bicep' = {
  scope: group
  params: { name: 'ag-justcallfx-${token}', tags: tags, emails: alertEmails }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    namePrefix: 'alert-justcallfx-${environmentName}'
    location: location
    tags: tags
    workspaceResourceId: monitoring.outputs.workspaceResourceId
    namespaceResourceId: serviceBus.outputs.resourceId
    actionGroupResourceId: operators.outputs.resourceId
    slowReceiveMilliseconds: slowReceiveMilliseconds
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    displayName: 'JustCallFx ${environmentName}'
    location: location
    tags: tags
    workspaceResourceId: monitoring.outputs.workspaceResourceId
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  scope: group
  params: {
    name: 'budget-justcallfx-${environmentName}'
    amount: monthlyBudget
    startDate: empty(budgetStart) ? thisMonth : budgetStart
    actionGroupResourceId: operators.outputs.resourceId
    emails: alertEmails
  }
}

@description('The resource group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The app\'s host name.')
output APP_HOST_NAME string = app.outputs.hostName

@description('The URL of each account\'s webhook, to be entered in JustCall\'s settings.')
output WEBHOOK_URLS string[] = map(accounts, account => webhookUrlOf(hostName, account))
