#!/usr/bin/env bash
# One comment on the pull request, told by its first line and written anew on every run.
set -euo pipefail

mark='<!-- unscripted summary -->'
body="$FOLDER/comment.md"
{
  echo "$mark"
  cat "$FOLDER/summary.md"
} >"$body"

[[ "$PULL_REQUEST" =~ ^[0-9]+$ ]] || { echo 'The pull request must be a number.' >&2; exit 2; }
comments="repos/$REPOSITORY/issues/$PULL_REQUEST/comments"
earlier=$(
  gh api --paginate "$comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id"
)
# Not `| head -n 1`: it would end `gh` while that still writes, and with it this script.
earlier=${earlier%%$'\n'*}
if [[ "$earlier" =~ ^[0-9]+$ ]]; then
  gh api --method PATCH "repos/$REPOSITORY/issues/comments/$earlier" -F "body=@$body" --silent
else
  gh api --method POST "$comments" -F "body=@$body" --silent
fi
