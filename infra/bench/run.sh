#!/bin/sh
# Measures Plenary on this machine and prints tables: infra/bench/run.sh [start] [check-in] [speakers] [documents] [pages] [door]   (default: all, about 8 minutes)
#   SECONDS_EACH=10  length of each load       RELEASE=folder  a release folder; else one is built from the jar
# Everything runs on the loopback address with data of its own under a temporary directory, and is removed afterwards.
set -eu

bench=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$bench/../.." && pwd -P)
release=${RELEASE:-$root/target/release/plenary}
bin=${JAVA_HOME:+$JAVA_HOME/bin/}

for tool in "${bin}javac" node; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "infra/bench/run.sh needs $tool (a JDK 17 or newer, and Node 20.19 or newer)." >&2
    exit 1
  fi
done
if [ ! -d /proc/self ]; then
  echo "infra/bench/run.sh reads CPU times from /proc and runs on Linux only." >&2
  exit 1
fi
case " ${*:-pages door} " in
  *" pages "* | *" door "*)
    if [ ! -f "$root/mobile-web/dist/manifest.json" ] || [ ! -d "$root/mobile-web/node_modules" ]; then
      echo "infra/bench/run.sh: the parts pages and door need the built pages: cd mobile-web && npm ci && npm run build" >&2
      exit 1
    fi
    ;;
esac
if [ ! -x "$release/bin/plenary" ] || [ "$root/backend/target/plenary.jar" -nt "$release/bin" ]; then
  "$root/infra/release.sh" "$release" >&2
fi

work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

mkdir "$work/classes"
"${bin}javac" -nowarn -d "$work/classes" -cp "$release/app/plenary.jar" "$bench"/src/*.java
cd "$bench"
"${bin}java" -XX:+UseSerialGC -cp "$work/classes:$release/app/plenary.jar" Bench \
  "$root/backend/target/plenary.jar" "$release" "$work" "$root/mobile-web/dist/manifest.json" "${SECONDS_EACH:-10}" "$@"
