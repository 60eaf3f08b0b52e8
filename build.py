"""Builds the atlas: python build.py --help."""

import gc
import sys

from site_builder.environment import run_here

if __name__ == "__main__":
    code = run_here(sys.argv[1:])
    if code is None:
        from site_builder.signals import end_at_once

        end_at_once()
        from site_builder.cli import main

        code = main(sys.argv[1:])
        gc.freeze()  # what is left goes with the process: looking through it takes a thirtieth of a country's build
    sys.exit(code)
