using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')

param accounts = [
  { name: 'default', replies: 'shadow' }
]

// What is empty here is left as the vault has it.
param secrets = {
  'default-api-key': readEnvironmentVariable('JUSTCALL_API_KEY', '')
  'default-api-secret': readEnvironmentVariable('JUSTCALL_API_SECRET', '')
  'default-previous-api-secret': readEnvironmentVariable('JUSTCALL_PREVIOUS_API_SECRET', '')
  'conversation-key': readEnvironmentVariable('JUSTCALLFX_CONVERSATION_KEY', '')
  'ops-key-read': readEnvironmentVariable('JUSTCALLFX_OPS_KEY_READ', '')
  'ops-key-operate': readEnvironmentVariable('JUSTCALLFX_OPS_KEY_OPERATE', '')
}

param platform = {
  storageRedundancy: 'Standard_LRS'
  alwaysReadyHttpInstances: 0
  dailyLogQuotaGb: 1
}
