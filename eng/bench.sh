#!/usr/bin/env bash
# Runs the benchmarks: eng/bench.sh [quick]
# quick shows that everything runs, in well under a minute, and fails on nothing else; its numbers mean nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Benchmarks --configuration Release --nologo --verbosity quiet
run() { dotnet run --project tests/Benchmarks --configuration Release --no-build -- "$@"; }
run "$@"
run http "$@"
