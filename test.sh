#!/usr/bin/env bash
# All tests, of the packages and of the browser part. Needs the .NET SDK; installs what else is missing from Debian's packages. --quick leaves out the slow ones.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

fail() { echo "test.sh: $1" >&2; exit 1; }

# install <what for> <package>...
install() {
    local purpose=$1; shift
    command -v apt-get > /dev/null || fail "$purpose needs $*; install it and try again."
    local sudo=(); [ "$(id -u)" = 0 ] || sudo=(sudo)
    [ ${#sudo[@]} = 0 ] || command -v sudo > /dev/null || fail "$purpose needs $*, and neither root nor sudo is here to install it."
    echo "Installing $* for $purpose."
    "${sudo[@]}" apt-get update -qq \
        && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null \
        || fail "$purpose needs $*, which apt-get could not install."
}

command -v dotnet > /dev/null || fail "the .NET SDK is missing: https://dot.net/download"
command -v npm > /dev/null || install "the browser part" npm
if [ "${1:-}" != --quick ]; then
    command -v chromium > /dev/null || install "the browser tests" chromium
    command -v firefox-esr > /dev/null || install "the browser tests" firefox-esr
    command -v WebKitWebDriver > /dev/null && command -v Xvfb > /dev/null || install "the browser tests" webkit2gtk-driver xvfb
    command -v gcc > /dev/null || command -v clang > /dev/null || install "Native AOT" clang
    echo '#include <zlib.h>' | "$(command -v gcc || command -v clang)" -E - > /dev/null 2>&1 || install "Native AOT" zlib1g-dev
fi

# Release, because that is what is packed and published. One build, so that what is tested is what was built.
dotnet build Byok.sln --configuration Release --nologo --verbosity quiet -warnaserror

# Debian's node may be too old for the tests; the one that comes with Playwright is not. Debian's npm then has to be told where its parts are.
export NODE_PATH=/usr/share/nodejs
node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)' \
    || export PATH="$PWD/$(echo tests/Byok.Tests/bin/Release/net*/.playwright/node/linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')):$PATH"
(cd src/Byok.Browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel error)

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0

# run <filter>: one project after another, as the slow ones start servers and compilers of their own.
run() {
    local project
    for project in tests/*.Tests; do
        dotnet test "$project" --configuration Release --no-build --nologo --filter "$1" --logger "console;verbosity=minimal" \
            --logger "trx;LogFilePrefix=$(basename "$project")" --results-directory "$results" || status=1
    done
}

# run_browser <project>: of src/Byok.Browser/vitest.config.ts.
run_browser() {
    (cd src/Byok.Browser && node node_modules/vitest/vitest.mjs run --project "$1" --reporter=default --reporter=json --outputFile.json="$results/$1.json") || status=1
}

run 'Category!=Slow'
run_browser unit
if [ "${1:-}" != --quick ]; then
    run 'Category=Slow'
    run_browser browser
fi

sum() { tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
# dotnet_count <attribute>: over the <Counters> of all .NET test projects; browser_count <kind>: over what vitest counted.
dotnet_count() { cat "$results"/*.trx 2> /dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | sum; }
browser_count() { cat "$results"/*.json 2> /dev/null | grep -o "\"num$1Tests\":[0-9]*" | sum; }
total=$(($(dotnet_count total) + $(browser_count Total)))
passed=$(($(dotnet_count passed) + $(browser_count Passed)))
skipped=$(($(dotnet_count total) - $(dotnet_count executed) + $(browser_count Pending)))
failed=$((total - passed - skipped))

# What failed, once more and at the end: it scrolled away long ago, and the log of a CI run may keep only the last lines.
node tests/failed-tests.mjs "$results" || status=1
echo
echo "$passed passed, $failed failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
[ "$status" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
