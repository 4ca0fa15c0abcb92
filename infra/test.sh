#!/usr/bin/env bash
# The one test command: installs what the tests need, checks the format, builds, and runs every test.
# Ends with one line "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

installeer() {
    echo "== $1 is missing: installing it through apt"
    shift
    if [ "$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$@" >/dev/null
}

command -v chromium-headless-shell >/dev/null || installeer Chromium chromium-headless-shell fonts-liberation
# The tests start a server of their own; one that apt starts is left alone.
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || command -v initdb >/dev/null || installeer PostgreSQL postgresql

echo "== Restore"
dotnet restore Aanbesteding.sln --nologo -v quiet

echo "== Build (warnings are errors)"
dotnet build Aanbesteding.sln --no-restore --nologo -v quiet

echo "== Format"
dotnet format Aanbesteding.sln --no-restore --verify-no-changes

# One project after the other: each is parallel inside, and two at once only fight for the same cores. The test programs run by
# themselves: a runner that reads them over a pipe takes a slow last message for a crash.
uitkomsten=$(mktemp -d)
trap 'rm -rf "$uitkomsten"' EXIT
rood=0
proef() {
    local project=$1 naam=$2
    shift 2
    echo "== $naam"
    "tests/$project/bin/Debug/net10.0/$project" -nologo -nocolor -trx "$uitkomsten/$naam.trx" "$@" || rood=1
}

for pad in tests/*/*.csproj; do
    project=$(basename "$pad" .csproj)
    [ "$project" = Aanbesteding.Testing ] || proef "$project" "$project"
done

# What touches a database, once more on PostgreSQL. The others touch none: a second run would say nothing new.
AANBESTEDING_TESTDATABASE=PostgreSql proef Aanbesteding.Application.Tests Aanbesteding.Application.Tests.PostgreSql -trait Database=elke

# Totals from the result files, not from console text.
tel() { grep -ho "<Counters [^>]*" "$uitkomsten"/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o "[0-9]*" | awk '{ s += $1 } END { print s + 0 }'; }
geslaagd=$(tel passed)
gezakt=$(($(tel failed) + $(tel error) + $(tel timeout) + $(tel aborted)))
overgeslagen=$(tel notExecuted)
if [ "$rood" = 1 ] && [ "$gezakt" = 0 ]; then gezakt=1; fi
if [ "$overgeslagen" -gt 0 ]; then
    echo "$geslaagd passed, $gezakt failed, $overgeslagen skipped"
else
    echo "$geslaagd passed, $gezakt failed"
fi
[ "$rood" = 0 ] && [ "$gezakt" = 0 ] && [ "$geslaagd" -gt 0 ]
