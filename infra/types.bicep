metadata name = 'Types'
metadata description = 'What accounts, options, the broker\'s topology and alerts look like.'

@export()
@description('One JustCall account. Its secrets are given apart, in the parameter that is secure.')
type accountType = {
  @description('Required. The account\'s name, of letters and digits: a setting\'s name takes no hyphen, a secret\'s no underscore. It stands in the webhook\'s URL, or not when it is "default".')
  @minLength(1)
  @maxLength(40)
  name: string

  @description('Optional. What JustCall may send: help, developer, or both with a comma. Default: help.')
  dialects: string?

  @description('Optional. How JustCall repeats failed deliveries. Default: by dialect.')
  deliveryPolicy: ('overview' | 'sms' | 'developer')?

  @description('Optional. The form of JustCall\'s API. Default: by dialect.')
  apiProfile: ('help' | 'v2.1')?

  @description('Optional. Automatic replies. Default: off.')
  replies: ('off' | 'shadow' | 'on')?

  @description('Optional. Whether a reply is sent a second time of which it stays unknown whether it was sent; the contact may then get it twice. Default: never.')
  resendUnknown: ('never' | 'once')?

  @description('Optional. The webhook\'s URL exactly as registered with JustCall. Default: the app\'s own host name with the account\'s route.')
  webhookUrl: string?

  @description('Optional. Whether the secret before, {account}-previous-api-secret in the vault, is accepted too. Default: when one is given.')
  isRotating: bool?

  @description('Optional. Scheme and host of JustCall\'s API. Default: https://api.justcall.io.')
  apiBaseUrl: string?

  @description('Optional. The most calls of the API in a minute. Default: 30.')
  callsPerMinute: int?

  @description('Optional. The most calls of the API in an hour. Default: 1800.')
  callsPerHour: int?

  @description('Optional. The most calls of the API at once. Default: 5.')
  callsAtOnce: int?

  @description('Optional. The languages, with commas, whose opt-out words count: en, es, fr, de, it, pt, nl. Default: en.')
  optOutLanguages: string?

  @description('Optional. How old a delivery\'s signed time may be, as hh:mm:ss. Default: by dialect.')
  oldestDelivery: string?

  @description('Optional. How far ahead a delivery\'s signed time may be, as hh:mm:ss. Default: 00:05:00.')
  furthestAhead: string?
}

@export()
@description('What may be set for the whole app; what is not given is as README.md says.')
type appOptionsType = {
  @description('Optional. How many held events a second each subscriber gets once it takes events again, 1 to 500. Default: 50.')
  heldDrainRate: int?

  @description('Optional. How long after its event a reply may be decided, as hh:mm:ss. Default: 00:15:00.')
  replyWithin: string?

  @description('Optional. How many automatic replies a conversation may get in an hour, up to 20. Default: 6.')
  repliesPerHour: int?

  @description('Optional. How many automatic replies a conversation may get in a day, up to 20. Default: 12.')
  repliesPerDay: int?

  @description('Optional. How many automatic replies with the same words a conversation may get in a day, up to 20. Default: 3.')
  sameReplyPerDay: int?

  @description('Optional. How often JustCall is asked for texts that no webhook told of, as hh:mm:ss, 5 minutes to a day. Default: 00:15:00.')
  reconcileEvery: string?

  @description('Optional. For how long replies leave a conversation to the agent who wrote in it, as hh:mm:ss. Default: 04:00:00.')
  agentPause: string?

  @description('Optional. How long texts are kept, as d.hh:mm:ss. Default: for ever.')
  keepBodies: string?

  @description('Optional. How long timelines are kept, as d.hh:mm:ss. Default: for ever.')
  keepTimelines: string?

  @description('Optional. How far back it is known which events were seen; longer than what is kept, as d.hh:mm:ss. Default: for ever.')
  eventMemory: string?
}

@export()
@description('A subscription of the topic. A test holds the list equal to the triggers in the code.')
type subscriptionType = {
  @description('Required. The subscription\'s name.')
  name: string

  @description('Optional. The Subject that its messages have. Default: every message.')
  filter: { subject: string }?

  @description('Required. How often a message is handed out before it becomes a dead letter.')
  maxDeliveryCount: int

  @description('Required. How long a message is locked, at most PT5M.')
  lockDuration: string
}

@export()
@description('A topic with its subscriptions.')
type topicType = {
  @description('Required. The topic\'s name.')
  name: string

  @description('Required. Its subscriptions.')
  subscriptions: subscriptionType[]
}

@export()
@description('A queue.')
type queueType = {
  @description('Required. The queue\'s name.')
  name: string

  @description('Required. How often a message is handed out before it becomes a dead letter.')
  maxDeliveryCount: int

  @description('Required. How long a message is locked, at most PT5M.')
  lockDuration: string
}

@export()
@description('The broker\'s topology, as infra/topology.json tells it.')
type topologyType = {
  @description('Required. The topics.')
  topics: topicType[]

  @description('Required. The queues.')
  queues: queueType[]
}

@export()
@description('Something that the app reaches by a private endpoint.')
type targetType = {
  @description('Required. The resource that is reached.')
  resourceId: string

  @description('Required. The part of it that is reached.')
  part: 'blob' | 'namespace' | 'table' | 'vault'

  @description('Required. The private DNS zone that names it.')
  dnsZone: string
}

@export()
@description('An alert that fires while its query has rows.')
type alertType = {
  @description('Required. The alert\'s name, that of its query.')
  name: string

  @description('Required. What its reader is told in one line.')
  title: string

  @description('Required. What it means, and where to look first.')
  meaning: string

  @description('Required. The query.')
  query: string

  @description('Required. How bad it is: 0 critical, 1 error, 2 warning, 3 informational.')
  severity: 0 | 1 | 2 | 3

  @description('Required. The span that the query sees, and how often it is asked.')
  window: 'PT5M' | 'PT15M' | 'PT30M' | 'PT1H'

  @description('Optional. A longer span that the query sees.')
  lookBack: ('P1D' | 'P2D')?
}
