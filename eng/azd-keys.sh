#!/bin/sh
# Before the first `azd provision`: makes what a deployment has of its own, once, and keeps it in the azd environment.
# What is there already stays: a new conversation key would give every conversation another id.
set -eu

keep() { # keep NAME VALUE: unless the environment has it
  if azd env get-values | grep -q "^$1="; then
    return
  fi
  azd env set "$1" "$2"
}

key() {
  openssl rand -hex 32
}

keep JUSTCALLFX_CONVERSATION_KEY "$(key)"
keep JUSTCALLFX_OPS_KEY_READ "$(key)"
keep JUSTCALLFX_OPS_KEY_OPERATE "$(key)"
keep JUSTCALLFX_BUDGET_START "$(date -u +%Y-%m-01)"
