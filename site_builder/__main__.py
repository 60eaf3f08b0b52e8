"""The installed command: atlas --help."""

import sys

from site_builder.cli import main


def run() -> None:
    """Ends with the exit code of the command."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
