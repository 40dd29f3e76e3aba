#!/usr/bin/env bash
# Fetches anew what others have written of the verifier of credentials that the tests run: jose and ajv.
# Run it from anywhere after changing a version below, run BadgeVerifierIT, commit the result.
set -euo pipefail

JOSE=6.2.18
AJV=8.17.1
FORMATS=3.0.1

here=$(cd "$(dirname "$0")" && pwd)
vendor="$here/../test/node/vendor"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

unpack() { # package version folder
  (cd "$tmp" && npm pack --silent "$1@$2" >/dev/null && mkdir "$3" && tar xzf ./*.tgz -C "$3" --strip-components=1 && rm ./*.tgz)
}
unpack jose "$JOSE" jose
unpack ajv "$AJV" ajv
unpack ajv-dist "$AJV" ajv-dist
unpack ajv-formats "$FORMATS" formats

rm -rf "$vendor"
mkdir -p "$vendor/jose" "$vendor/ajv"
cp -r "$tmp/jose/dist/webapi/." "$tmp/jose/LICENSE.md" "$vendor/jose/"
cp "$tmp/ajv-dist/dist/ajv2019.min.js" "$vendor/ajv/ajv2019.min.cjs"
cp "$tmp/formats/dist/formats.js" "$vendor/ajv/formats.cjs"
cp "$tmp/ajv/LICENSE" "$vendor/ajv/LICENSE-ajv"
cp "$tmp/formats/LICENSE" "$vendor/ajv/LICENSE-ajv-formats"
cat >"$vendor/VERSION.md" <<END
# What the verifier of credentials takes from others, for tests alone

| folder | what | from | licence |
|---|---|---|---|
| \`jose\` | \`dist/webapi\`, unchanged | npm package \`jose\` $JOSE | MIT |
| \`ajv/ajv2019.min.cjs\` | JSON Schema 2019-09, \`dist/ajv2019.min.js\` unchanged | npm package \`ajv-dist\` $AJV | MIT |
| \`ajv/formats.cjs\` | formats of values, \`dist/formats.js\` unchanged | npm package \`ajv-formats\` $FORMATS | MIT |
END
echo "jose $JOSE and ajv $AJV are in $(realpath "$vendor")"
