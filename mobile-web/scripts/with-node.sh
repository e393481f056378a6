#!/bin/sh
# Runs a script with Node, or says what is missing. Maven calls it: a plain "cannot run program" helps nobody.
set -eu
cd "$(dirname "$0")/.."
for tool in node npm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "Plenary's mobile web needs $tool, which is not on the PATH: install Node 20.19 or newer (it brings npm)." >&2
    exit 1
  fi
done
exec node "$@"
