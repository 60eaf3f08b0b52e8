"""Opens the desk of the editors; makes ready what it needs. Run by start.cmd and start.sh."""

import sys

from site_builder.environment import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
