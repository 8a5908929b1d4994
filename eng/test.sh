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

dotnet test JustCallFx.sln --nologo "$@"
