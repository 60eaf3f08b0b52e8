"""python -m tests.full_disk FOLDER ONE OTHER: builds on a small disk of its own, in a namespace that may mount it.

ONE and OTHER: deliveries of the same edition. Prints a JSON list of [circumstance, exit code, what was said, whether
the site is still that of ONE, what stands beside it].
"""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

from site_builder import cli
from tests.support.sites import contents

LARGE = "size=64m,nr_inodes=5000"


def remount(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)


def build(delivery: str, out: Path) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        code = cli.main(["build", "--delivery", delivery, "--out", str(out), "-q"])
    return code, said.getvalue()


def main(folder: Path, first: str, second: str) -> None:
    disk, endings = folder / "disk", []
    out = disk / "here" / "site"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", LARGE, "tmpfs", str(disk)], check=True)
    build(first, out)
    before, used = contents(out), os.statvfs(disk)
    blocks = (used.f_blocks - used.f_bfree) * used.f_bsize // 1024
    for name, options in (
        ("disk full", f"size={blocks + 300}k"),
        ("no inodes", f"size=64m,nr_inodes={used.f_files - used.f_ffree + 40}"),
        ("read-only", f"ro,{LARGE}"),
        ("large again", f"rw,{LARGE}"),
    ):
        remount(disk, options)
        code, said = build(second, out)
        endings.append([name, code, said, contents(out) == before, os.listdir(out.parent)])  # noqa: PTH208
    json.dump(endings, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
