#!/bin/sh
# Are there known weaknesses in what an atlas is made with? Asks the internet, so it is a step of its own: .ci/run never
# depends on it. Once a week, and before a delivery is published: deploy/ci/audit.sh
set -eu
cd "$(dirname "$0")/../.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3 -m venv "$tools"
"$tools/bin/pip" install -q pip-audit
"$tools/bin/pip-audit" --require-hashes --disable-pip -r requirements.lock
