metadata name = 'Budget'
metadata description = 'Tells when a month costs more than planned: at 80 % spent, and when all of it is forecast to be.'

@description('Required. The budget\'s name.')
param name string

@description('Required. What a month may cost, in the subscription\'s currency.')
@minValue(1)
param amount int

@description('Required. The first day of its first month; a budget keeps its start.')
param startDate string

@description('Required. Who is told.')
param actionGroupResourceId string

@description('Required. E-mail addresses that are told besides; none is possible.')
param emails string[]

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
        contactGroups: [actionGroupResourceId]
      }
      forecast: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
        contactGroups: [actionGroupResourceId]
      }
    }
  }
}

@description('The budget\'s resource ID.')
output resourceId string = budget.id
