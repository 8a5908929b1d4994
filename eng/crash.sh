#!/usr/bin/env bash
# Kills real processes while they publish, complete and write, and looks what is left: eng/crash.sh [--seed N] [--kills N]
# 60 kills unless told otherwise. Ends with `0 lost, 0 doubled completions, seed N`, or with what was lost and exit code 1.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project tests/Crash --configuration Release -- "$@"
