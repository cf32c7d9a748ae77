#!/usr/bin/env bash
# What other analyzers' security rules find of the leaks in this corpus. Prints a table; --verbose names what was found and what was false.
# Needs src/Byok built in Release, and NuGet for the peers' packages.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
dotnet run --project Peers --configuration Release -- "$@"
