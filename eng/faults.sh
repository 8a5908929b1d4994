#!/usr/bin/env bash
# Kills the app while it sends automatic replies over an SMS API of which every fifth call goes wrong, and compares its books with what was
# sent: eng/faults.sh [--seed N] [--texts N] [--kills N]
# 3,000 texts and 20 kills unless told otherwise. Ends with `0 faults, seed N`, or with what was wrong and exit code 1.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project tests/Crash --configuration Release -- faults "$@"
