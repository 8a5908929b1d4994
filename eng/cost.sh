#!/usr/bin/env bash
# Counts what events and timers cost, and writes the tables of docs/cost.md anew. Months follow from the tables, so it takes two rounds.
set -euo pipefail
cd "$(dirname "$0")/.."
for _ in counted computed; do
  JUSTCALLFX_COST="$PWD/docs/cost.md" dotnet test tests/Functions.Tests --nologo --filter FullyQualifiedName~Tests.Cost || true
done
dotnet test tests/Functions.Tests --nologo --filter FullyQualifiedName~Tests.Cost
