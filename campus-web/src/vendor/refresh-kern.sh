#!/usr/bin/env bash
# Fetches the vendored parts of the look anew: KERN UX and the font Fira Sans.
# Run it from anywhere after changing a version below, look at the pages, commit the result.
set -euo pipefail

KERN=2.7.2
FIRA=5.3.0

here=$(cd "$(dirname "$0")" && pwd)
vendor="$here/../main/resources/static/vendor"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

unpack() { # package version folder
  (cd "$tmp" && npm pack --silent "$1@$2" >/dev/null && mkdir "$3" && tar xzf ./*.tgz -C "$3" --strip-components=1 && rm ./*.tgz)
}
unpack @kern-ux/native "$KERN" kern
unpack @fontsource/fira-sans "$FIRA" fira

rm -rf "$vendor/kern" "$vendor/fira-sans"
mkdir -p "$vendor/kern" "$vendor/fira-sans"

cp "$tmp/kern/dist/kern.min.css" "$tmp/kern/LICENSE.md" "$vendor/kern/"
cat >"$vendor/kern/VERSION.md" <<EOF
# KERN UX

- Version: $KERN
- Origin: npm package \`@kern-ux/native\`, https://kern-ux.de
- Licence: EUPL-1.2, see \`LICENSE.md\`
- Taken over unchanged: \`dist/kern.min.css\`
- Left out: grid and utility sheets (their rules are part of \`kern.min.css\`), Sass sources, the fonts (Fira Sans comes
  from \`../fira-sans\`), Noto Sans, the script and use of the header "official website of the Federal Republic"
EOF

cp "$tmp/fira/LICENSE" "$vendor/fira-sans/OFL.txt"
for weight in 400 500 600; do
  for subset in latin latin-ext; do
    cp "$tmp/fira/files/fira-sans-$subset-$weight-normal.woff2" "$vendor/fira-sans/"
  done
  # of each weight the rules of the two subsets, without the older woff format
  awk -v RS= '/fira-sans-latin(-ext)?-[0-9]+-normal \*/' "$tmp/fira/$weight.css" \
    | sed -e "s#url(./files/\([^)]*\.woff2\)) format('woff2').*#url(\1) format('woff2');#"
done >"$vendor/fira-sans/fira-sans.css"
cat >"$vendor/fira-sans/VERSION.md" <<EOF
# Fira Sans

- Version: $FIRA of the package
- Origin: npm package \`@fontsource/fira-sans\`, built from Google Fonts
- Licence: SIL Open Font License 1.1, see \`OFL.txt\`; Copyright (c) 2012-2015, The Mozilla Foundation and Telefonica S.A.
- Taken over unchanged: the weights 400, 500 and 600, which KERN UX uses, as woff2, subsets latin and latin-ext
- Why not the files within KERN UX: they hold every script and weigh 130 kB each instead of 24 kB
- Left out: other weights, italics, Greek, Cyrillic, Vietnamese, the older woff files
EOF
echo "KERN UX $KERN and Fira Sans $FIRA are in $(realpath "$vendor")"
