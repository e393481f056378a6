#!/bin/sh
# Builds a release folder: infra/release.sh [folder]   (default: target/release/plenary)
#   bin/plenary  starts it, from any directory        bin/prepare  makes the class archive anew, for another Java
#   app/         the jar and the archive of its classes  etc/         service unit, proxy example, settings
# Takes backend/target/plenary.jar when it is there, else builds it first.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
folder=${1:-$root/target/release/plenary}
jar=$root/backend/target/plenary.jar

if ! command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java" >/dev/null 2>&1; then
  echo "infra/release.sh needs Java 17 or newer: install a JDK, or set JAVA_HOME." >&2
  exit 1
fi
if [ ! -f "$jar" ]; then
  echo "Building the jar ..."
  (cd "$root" && ./mvnw -B -ntp -q -DskipTests package)
fi

mkdir -p "$(dirname "$folder")"
fresh=$folder.tmp
rm -rf "$fresh"
mkdir -p "$fresh/etc"
mkdir "$fresh/app"
cp "$jar" "$fresh/app/plenary.jar"
cp -R "$root/infra/release/bin" "$fresh/bin"
chmod 755 "$fresh/bin/plenary" "$fresh/bin/prepare"
cp "$root/infra/systemd/plenary.service" "$root/infra/systemd/plenary.env" "$root/infra/proxy/"* "$fresh/etc/"
for file in LICENSE NOTICE README.md; do
  [ ! -f "$root/$file" ] || cp "$root/$file" "$fresh/"
done

echo "Starting it once to archive its classes ..."
"$fresh/bin/prepare"
rm -rf "$folder"
mv "$fresh" "$folder"
echo "Release folder: $folder ($(du -sh "$folder" | cut -f1)). Start it with $folder/bin/plenary"
