#!/usr/bin/env bash
# Runs the benchmarks: eng/bench.sh [quick]
# One alone: eng/bench.sh broker, eng/bench.sh e2e.
# Whether the broker's file or memory grows takes minutes more: eng/bench.sh broker growth, eng/bench.sh broker backlog; so does whether
# the app's memory grows: eng/bench.sh e2e --long.
# quick shows that everything runs, in well under a minute, and fails on nothing else; its numbers mean nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Benchmarks --configuration Release --nologo --verbosity quiet
run() { dotnet run --project tests/Benchmarks --configuration Release --no-build -- "$@"; }
case "${1:-}" in broker | e2e)
  run "$@"
  exit
  ;;
esac
run "$@"
# A processor with SHA instructions hashes four times as fast as it checks everything else; hidden from OpenSSL, verification is measured
# as on the many machines without them.
if [ "${1:-}" != quick ] && grep -qw sha_ni /proc/cpuinfo 2>/dev/null; then
  echo "Verification once more, without the processor's SHA instructions:"
  OPENSSL_ia32cap=":~0x20000000" run --filter '*Verification*'
fi
run http "$@"
run tables "$@"
run broker "$@"
run conversations "$@"
run e2e "$@"
