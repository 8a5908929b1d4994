metadata name = 'Platform'
metadata description = 'Where a deployment lies, and what may be chosen of the platform under it.'

@export()
@description('Where a deployment lies, and what it is known by.')
type placeType = {
  @description('Required. The environment\'s name.')
  environment: string

  @description('Required. What makes the names of its resources its own.')
  token: string

  @description('Required. The region.')
  location: string

  @description('Required. The tags of every resource.')
  tags: object
}

@export()
@description('What may be chosen of the platform; the modules say what holds where nothing is given.')
type platformType = {
  @description('Optional. Whether storage, vault and broker are reached by private endpoints only; the broker is then Premium. Default: no.')
  usePrivateNetwork: bool?

  @description('Optional. The broker\'s tier: Premium has capacity of its own, where Standard shares and throttles. A namespace keeps it: Standard does not become Premium. Default: Standard.')
  serviceBusTier: ('Standard' | 'Premium')?

  @description('Optional. How often stored data is kept: in one zone, in three, or in a second region too. Default: Standard_ZRS.')
  storageRedundancy: ('Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS')?

  @description('Optional. Instances that are always there for HTTP: JustCall waits 10 s for an answer, and a cold start may take longer. Default: 1.')
  @minValue(0)
  alwaysReadyHttpInstances: int?

  @description('Optional. The most instances that any function gets. Default: 40.')
  @minValue(40)
  @maxValue(1000)
  maximumInstances: int?

  @description('Optional. An instance\'s memory, in MB. Default: 2048.')
  instanceMemoryMB: (512 | 2048 | 4096)?

  @description('Optional. How long logs are kept, in days. Default: 30.')
  @minValue(30)
  @maxValue(730)
  logRetentionDays: int?

  @description('Optional. The most log data taken in a day, in GB; -1 for no limit. Default: 5.')
  dailyLogQuotaGb: int?

  @description('Optional. Who is told when an alert fires. Default: nobody; alerts then show in the portal only.')
  alertEmails: string[]?

  @description('Optional. The longest that all but one in twenty POSTs may take before an alert fires, in milliseconds; JustCall waits 10 s. Default: 3000.')
  @minValue(1)
  @maxValue(9000)
  slowReceiveMilliseconds: int?

  @description('Optional. What a month may cost, in the subscription\'s currency; 0 for no budget. Default: 0.')
  @minValue(0)
  monthlyBudget: int?

  @description('Optional. The first day of the budget\'s first month, as yyyy-MM-01. A budget keeps its start: give the same at every deployment. Default: this month.')
  budgetStart: string?
}
