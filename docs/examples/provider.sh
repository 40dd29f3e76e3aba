#!/usr/bin/env bash
# A provider's way through the API with nothing but curl. Against the demo: ./campus run, then docs/examples/provider.sh
#   CAMPUS_URL    where the platform is; http://localhost:8080 unless set
#   CAMPUS_TOKEN  a bearer token; without one the demo's account CAMPUS_USER (anbieter) with CAMPUS_PASSWORD (demo) signs in
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
api="${CAMPUS_URL:-http://localhost:8080}/api/v1/provider"
if [ -n "${CAMPUS_TOKEN:-}" ]; then
  sign_in=(-H "Authorization: Bearer $CAMPUS_TOKEN")
else
  sign_in=(-u "${CAMPUS_USER:-anbieter}:${CAMPUS_PASSWORD:-demo}")
fi

# call METHOD PATH [curl's further arguments]: prints the answer; ends the script with the problem when it is one
call() {
  local method=$1 path=$2; shift 2
  curl --silent --show-error --fail-with-body "${sign_in[@]}" -X "$method" "$@" "$api$path" || { echo >&2; exit 1; }
}
# field NAME: the first text of that name in the JSON that is read
field() { awk -F "\"$1\":\"" 'NF > 1 && !found { sub(/".*/, "", $2); print $2; found = 1 }'; }
json=(-H 'Content-Type: application/json')

echo "1. Who am I?"
call GET ''; echo

echo "2. Import: first look what would happen, then do it. A repetition changes nothing."
call POST '/imports/moochub?dryRun=true' "${json[@]}" --data-binary "@$here/feed.json"; echo
call POST '/imports/moochub' "${json[@]}" --data-binary "@$here/feed.json"; echo
call POST '/imports/csv?dryRun=true' -H 'Content-Type: text/csv' --data-binary "@$here/modules.csv"; echo
call POST '/imports/csv' -H 'Content-Type: text/csv' --data-binary "@$here/modules.csv"; echo

echo "3. Begin a draft with a title, then state the rest. The ETag says which version is changed."
title="curl $(date +%s)"
module=$(call POST /modules "${json[@]}" -d "{\"title\": \"$title\"}" | field id)
echo "module $module"
etag=$(call GET "/modules/$module" -D - -o /dev/null | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
sed "s/TITLE/$title/" "$here/module.json" \
  | call PUT "/modules/$module" "${json[@]}" -H "If-Match: $etag" --data-binary @- > /dev/null

echo "4. What do the checks find? Then hand it in."
call GET "/modules/$module/findings"; echo
state=$(call POST "/modules/$module/submission" | field state)
echo "state $state"
[ "$state" = SUBMITTED ]

echo "5. A webhook tells of the decision. The secret is shown this once."
webhook=$(call POST /webhooks "${json[@]}" \
  -d "{\"url\": \"${CAMPUS_LISTEN:-https://system.example/campus}\", \"events\": [\"review.decided\", \"enrolment.booked\"]}")
id=$(printf '%s' "$webhook" | field id)
[[ $(printf '%s' "$webhook" | field secret) == whsec_* ]]
echo "webhook $id"
call GET "/webhooks/$id/deliveries"; echo

echo "6. Without a webhook, ask now and then."
for _ in 1 2; do
  call GET "/modules/$module/reviews" | field state
  sleep 1
done

echo "7. This was an example: take the module back and forget the webhook."
call DELETE "/modules/$module/submission"
call DELETE "/webhooks/$id"
echo done
