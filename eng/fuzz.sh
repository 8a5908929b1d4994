#!/usr/bin/env bash
# Sends generated and mutated requests through the receiver: eng/fuzz.sh [--seed N] [--count N] [--only NUMBER]
# 200,000 unless told otherwise. A fault is printed with the command that repeats it.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project tests/Fuzz --configuration Release -- "$@"
