#!/usr/bin/env bash
# Scores, exports, and adds the summary to that of the job. A score below the threshold is told, not failed: the comment
# comes first.
set -euo pipefail

read -r -a command <<<"$COMMAND"
mkdir -p "$FOLDER"

files=()
while IFS= read -r line; do
  # White space around a name is the YAML's.
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  [ -z "$line" ] || files+=("$line")
done <<<"$FILES"
[ "${#files[@]}" -gt 0 ] || { echo 'No files were named.' >&2; exit 2; }

options=(--quiet --out "$FOLDER/reports.jsonl" --problems "$FOLDER/problems.jsonl")
[ -z "${TEMPLATES:-}" ] || options+=(--templates "$TEMPLATES")
[ -z "${MACROS:-}" ] || options+=(--macros "$MACROS")
[ -z "${POLICY:-}" ] || options+=(--policy "$POLICY")
[ "${REDACT:-true}" != true ] || options+=(--redact)
"${command[@]}" score "${options[@]}" -- "${files[@]}"

threshold=()
[ -z "${FAIL_UNDER:-}" ] || threshold=(--fail-under "$FAIL_UNDER")

passed=true
export_as() { # format, file
  local status=0
  "${command[@]}" export --quiet --as "$1" --out "$FOLDER/$2" ${threshold[@]+"${threshold[@]}"} -- "$FOLDER/reports.jsonl" || status=$?
  case $status in
    0) ;;
    1) passed=false ;;
    *) exit "$status" ;;
  esac
}
export_as markdown summary.md
export_as junit junit.xml
export_as sarif unscripted.sarif

cat "$FOLDER/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
{
  echo "folder=${FOLDER//[$'\n\r']/}"
  echo "passed=$passed"
} >>"${GITHUB_OUTPUT:-/dev/null}"
