# Before the first `azd provision`: makes what a deployment has of its own, once, and keeps it in the azd environment.
# What is there already stays: a new conversation key would give every conversation another id.
$ErrorActionPreference = 'Stop'
$kept = azd env get-values

function Save-Once([string] $Name, [string] $Value) {
    if (-not ($kept -match "^$Name=")) {
        azd env set $Name $Value
    }
}

function New-Key {
    [Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(32)).ToLowerInvariant()
}

Save-Once 'JUSTCALLFX_CONVERSATION_KEY' (New-Key)
Save-Once 'JUSTCALLFX_OPS_KEY_READ' (New-Key)
Save-Once 'JUSTCALLFX_OPS_KEY_OPERATE' (New-Key)
Save-Once 'JUSTCALLFX_BUDGET_START' ([DateTime]::UtcNow.ToString('yyyy-MM-01'))
