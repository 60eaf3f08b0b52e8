#!/bin/sh
# Step of a pipeline: builds with the delivery from a protected place, makes the copies, proves all whole, publishes.
#   publiceren.sh DELIVERY WHERE [LIST]     LIST: what earlier editions withheld; it is read and extended in place
set -eu

delivery=${1:?which delivery?}
place=${2:?where does the web server look?}
list=${3:-}
python=${PYTHON:-.venv/bin/python}
here=$(dirname "$0")

# The editions that were published before are part of the site: an older one is carried over, and linked.
if [ ! -d site ] && [ -d "$place/nu" ]; then
  cp -R "$place/nu/." site
  find site -name '*.gz' -exec rm {} +
fi
if [ -n "$list" ]; then
  "$python" build.py build -q --delivery "$delivery" --afgeschermd "$list" --afgeschermd-bewaren "$list.nieuw"
else
  "$python" build.py build -q --delivery "$delivery"
fi
"$python" build.py pack
"$python" build.py verify site
"$here/../publish.sh" site "$place"
if [ -n "$list" ]; then
  mv "$list.nieuw" "$list"
fi
