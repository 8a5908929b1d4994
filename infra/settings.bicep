metadata name = 'Settings'
metadata description = 'The app\'s settings. README.md has the table of all; a test holds the three lists equal.'

import { accountType, appOptionsType } from 'types.bicep'

@description('A reference to a secret, which the platform resolves as the app\'s identity.')
func secretOf(vaultUri string, name string) string => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${name})'

@export()
@description('The URL of an account\'s webhook.')
func webhookUrlOf(hostName string, account accountType) string =>
  account.?webhookUrl ?? 'https://${hostName}/api/webhooks/justcall${toLower(account.name) == 'default' ? '' : '/${account.name}'}'

@export()
@description('One account\'s settings.')
func accountSettings(account accountType, hostName string, vaultUri string, hasPreviousSecret bool) object =>
  union(
    {
      'JustCall__Accounts__${account.name}__ApiKey': secretOf(vaultUri, '${toLower(account.name)}-api-key')
      'JustCall__Accounts__${account.name}__ApiSecret': secretOf(vaultUri, '${toLower(account.name)}-api-secret')
      'JustCall__Accounts__${account.name}__Dialects': account.?dialects ?? 'help'
      'JustCall__Accounts__${account.name}__Replies': account.?replies ?? 'off'
      'JustCall__Accounts__${account.name}__WebhookUrl': webhookUrlOf(hostName, account)
    },
    hasPreviousSecret
      ? { 'JustCall__Accounts__${account.name}__PreviousApiSecret': secretOf(vaultUri, '${toLower(account.name)}-previous-api-secret') }
      : {},
    contains(account, 'deliveryPolicy') ? { 'JustCall__Accounts__${account.name}__DeliveryPolicy': account.?deliveryPolicy } : {},
    contains(account, 'apiProfile') ? { 'JustCall__Accounts__${account.name}__ApiProfile': account.?apiProfile } : {},
    contains(account, 'apiBaseUrl') ? { 'JustCall__Accounts__${account.name}__ApiBaseUrl': account.?apiBaseUrl } : {},
    contains(account, 'callsPerMinute') ? { 'JustCall__Accounts__${account.name}__CallsPerMinute': string(account.?callsPerMinute) } : {},
    contains(account, 'callsPerHour') ? { 'JustCall__Accounts__${account.name}__CallsPerHour': string(account.?callsPerHour) } : {},
    contains(account, 'callsAtOnce') ? { 'JustCall__Accounts__${account.name}__CallsAtOnce': string(account.?callsAtOnce) } : {},
    contains(account, 'resendUnknown') ? { 'JustCall__Accounts__${account.name}__ResendUnknown': account.?resendUnknown } : {},
    contains(account, 'optOutLanguages') ? { 'JustCall__Accounts__${account.name}__OptOutLanguages': account.?optOutLanguages } : {},
    contains(account, 'oldestDelivery') ? { 'JustCall__Accounts__${account.name}__OldestDelivery': account.?oldestDelivery } : {},
    contains(account, 'furthestAhead') ? { 'JustCall__Accounts__${account.name}__FurthestAhead': account.?furthestAhead } : {}
  )

@export()
@description('The settings that the app has whatever its accounts are.')
func appSettings(
  clientId string,
  serviceBusHostName string,
  storageAccountName string,
  tableEndpoint string,
  vaultUri string,
  insightsConnectionString string
) object => {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  AzureWebJobsStorage__accountName: storageAccountName
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__credential: 'managedidentity'
  JustCallFx__ConversationKey: secretOf(vaultUri, 'conversation-key')
  OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
  OTEL_TRACES_SAMPLER_ARG: '1.0'
  JustCallFx__OpsKeys__operate__Key: secretOf(vaultUri, 'ops-key-operate')
  JustCallFx__OpsKeys__operate__Scope: 'operate'
  JustCallFx__OpsKeys__read__Key: secretOf(vaultUri, 'ops-key-read')
  JustCallFx__OpsKeys__read__Scope: 'read'
  ServiceBus__clientId: clientId
  ServiceBus__credential: 'managedidentity'
  ServiceBus__fullyQualifiedNamespace: serviceBusHostName
  Tables__clientId: clientId
  Tables__serviceUri: tableEndpoint
}

@export()
@description('The settings that the app has only when they are given.')
func optionSettings(options appOptionsType) object =>
  union(
    contains(options, 'heldDrainRate') ? { JustCallFx__HeldDrainRate: string(options.?heldDrainRate) } : {},
    contains(options, 'agentPause') ? { JustCallFx__AgentPause: options.?agentPause } : {},
    contains(options, 'keepBodies') ? { JustCallFx__KeepBodies: options.?keepBodies } : {},
    contains(options, 'keepTimelines') ? { JustCallFx__KeepTimelines: options.?keepTimelines } : {},
    contains(options, 'eventMemory') ? { JustCallFx__EventMemory: options.?eventMemory } : {},
    contains(options, 'replyWithin') ? { JustCallFx__ReplyWithin: options.?replyWithin } : {},
    contains(options, 'repliesPerHour') ? { JustCallFx__RepliesPerHour: string(options.?repliesPerHour) } : {},
    contains(options, 'repliesPerDay') ? { JustCallFx__RepliesPerDay: string(options.?repliesPerDay) } : {},
    contains(options, 'sameReplyPerDay') ? { JustCallFx__SameReplyPerDay: string(options.?sameReplyPerDay) } : {},
    contains(options, 'reconcileEvery') ? { JustCallFx__ReconcileEvery: options.?reconcileEvery } : {}
  )

@export()
@description('The settings of all accounts.')
func settingsOfAccounts(accounts accountType[], rotating string[], hostName string, vaultUri string) object =>
  reduce(
    map(accounts, account => accountSettings(account, hostName, vaultUri, contains(rotating, account.name))),
    {},
    (all, one) => union(all, one)
  )

@export()
@description('The names of the secrets that the settings refer to.')
func secretNamesOf(accounts accountType[], rotating string[]) string[] =>
  flatten([
    ['conversation-key', 'ops-key-read', 'ops-key-operate']
    flatten(map(accounts, account => ['${toLower(account.name)}-api-key', '${toLower(account.name)}-api-secret']))
    map(rotating, name => '${toLower(name)}-previous-api-secret')
  ])
