"""The installed command: atlas --help."""

import sys

from site_builder.cli import main
from site_builder.signals import end_at_once


def run() -> None:
    """Ends with the exit code of the command."""
    end_at_once()
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
