#!/bin/sh
# Opens the desk of the editors. All logic is in site_builder/environment.py.
cd "$(dirname "$0")" || exit 4
if ! command -v python3 >/dev/null; then
  echo "Er is geen Python. Installeer het van https://www.python.org/downloads/ en typ daarna: sh start.sh" >&2
  exit 4
fi
exec python3 -m site_builder.environment "$@"
