using 'main.bicep'

// What azd uses: everything comes from its environment (azd env set NAME VALUE). What is empty among the secrets is left as the vault has it.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')

var replies = readEnvironmentVariable('JUSTCALLFX_REPLIES', 'off')
param accounts = [
  { name: 'default', replies: replies == 'on' ? 'on' : replies == 'shadow' ? 'shadow' : 'off' }
]

param secrets = {
  'default-api-key': readEnvironmentVariable('JUSTCALL_API_KEY', '')
  'default-api-secret': readEnvironmentVariable('JUSTCALL_API_SECRET', '')
  'default-previous-api-secret': readEnvironmentVariable('JUSTCALL_PREVIOUS_API_SECRET', '')
  'conversation-key': readEnvironmentVariable('JUSTCALLFX_CONVERSATION_KEY', '')
  'ops-key-read': readEnvironmentVariable('JUSTCALLFX_OPS_KEY_READ', '')
  'ops-key-operate': readEnvironmentVariable('JUSTCALLFX_OPS_KEY_OPERATE', '')
}

param platform = {
  alertEmails: filter(split(readEnvironmentVariable('JUSTCALLFX_ALERT_EMAILS', ''), ','), email => !empty(email))
  monthlyBudget: int('0${readEnvironmentVariable('JUSTCALLFX_MONTHLY_BUDGET', '')}')
  budgetStart: readEnvironmentVariable('JUSTCALLFX_BUDGET_START', '')
}
