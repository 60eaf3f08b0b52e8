#!/bin/sh
# Step of a pipeline: looks at the texts of a change and keeps the messages, for whoever reads the change.
#   nakijken.sh meldingen.md [delivery]     exit code of the check: 0 good, 1 mistakes
set -u

told=${1:?where do the messages go?}
python=${PYTHON:-.venv/bin/python}
if [ -n "${2:-}" ]; then
  set -- --delivery "$2"
else
  set --
fi

found=$("$python" build.py check content -q "$@" 2>&1)
code=$?
{
  echo "## Teksten nagekeken"
  echo
  if [ "$code" -eq 0 ] && [ -z "$found" ]; then
    echo "Geen fouten gevonden."
  else
    # Four spaces make it a block of text, whatever an editor typed.
    printf '%s\n' "$found" | sed 's/^/    /'
  fi
} > "$told"
cat "$told"
exit "$code"
