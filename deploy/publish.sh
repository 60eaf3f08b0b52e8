#!/bin/sh
# Puts a built site where the web server looks, compressed, and swaps it in one step.
#   publish.sh site /srv/atlas     afterwards /srv/atlas/nu is the new site; the one before it stays until the next time
# Stopped at any moment, also by a power cut, it leaves the old or the new site in place; the next time cleans up.
set -eu

site=${1:?which site?}
place=${2:?where does the web server look?}
[ -f "$site/.atlas-site" ] || { echo "$site is geen gebouwde atlas" >&2; exit 2; }

new=$(mktemp -d "$place/atlas-XXXXXX")
trap 'rm -rf "$new" "$new.link"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
cp -R "$site/." "$new"
find "$new" -type f \( -name '*.html' -o -name '*.js' -o -name '*.css' -o -name '*.csv' -o -name '*.json' -o -name '*.svg' -o -name '*.txt' \) -size +1k -exec gzip -9 -k -n {} +
chmod -R u=rwX,g=rX,o=rX "$new"
ln -s "${new##*/}" "$new.link"
before=$(readlink "$place/nu" || true)
sync
trap '' INT TERM HUP  # from here on the new site counts
trap - EXIT
mv -T "$new.link" "$place/nu"

for old in "$place"/atlas-??????; do
  [ "$old" = "$new" ] || [ "$old" = "$place/$before" ] || rm -rf "$old"
done
rm -f "$place"/atlas-??????.link
