#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK, then runs them all. Arguments go to `dotnet test`.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v dotnet >/dev/null; then
  echo "eng/test.sh: found no dotnet; install the .NET SDK that global.json names ($(grep -o '"version": *"[^"]*"' global.json))." >&2
  exit 1
fi

# The kill tests send signals with kill(1), which a very small image may lack.
if ! command -v kill >/dev/null && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq procps
fi

# Azurite, a Table service in one process, and the official client for Node: tests that need them are skipped without.
if ! command -v npm >/dev/null && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq nodejs npm || echo "eng/test.sh: Node.js could not be installed; the tests that need it are skipped." >&2
fi
if command -v npm >/dev/null && ! cmp --silent eng/package-lock.json eng/node_modules/.installed-lock.json; then
  if npm ci --prefix eng --loglevel=error; then
    cp eng/package-lock.json eng/node_modules/.installed-lock.json
  else
    echo "eng/test.sh: the npm packages of eng could not be installed; the tests that need them are skipped." >&2
  fi
fi

# The contract suites note each sentence that they say to an engine; the list of suites and engines ends the run.
JUSTCALLFX_CONTRACTS=$(mktemp)
export JUSTCALLFX_CONTRACTS
status=0
dotnet test JustCallFx.sln --nologo "$@" || status=$?

sort "$JUSTCALLFX_CONTRACTS" | awk -F'\t' '
  { suite = $1 " / " $2; if (!seen[suite]++) suites[++rows] = suite; if (!known[$3]++) engines[++columns] = $3; said[suite, $3]++ }
  END {
    printf "\n%-36s", "Contract suites (tests run)"
    for (c = 1; c <= columns; c++) printf "%16s", engines[c]
    print ""
    for (r = 1; r <= rows; r++) {
      printf "%-36s", suites[r]
      for (c = 1; c <= columns; c++) printf "%16s", ((suites[r], engines[c]) in said) ? said[suites[r], engines[c]] : "-"
      print ""
    }
  }'
rm -f "$JUSTCALLFX_CONTRACTS"
exit "$status"
