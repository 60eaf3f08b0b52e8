"""Can this Python run the atlas, and if not, which command helps? Asked before anything else is imported.

Written so that a Python of ten years ago can read it too: it is the one that must say it is too old.
"""

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).resolve().parent.parent
MINIMUM = (3, 11)
MACHINE = 4
WINDOWS = os.name == "nt"
START = "start.cmd" if WINDOWS else "sh start.sh"
INSIDE = "Scripts/python.exe" if WINDOWS else "bin/python"


def run_here(arguments: "list[str]") -> "int | None":
    """None when this Python can run a command of build.py; else its exit code, with the Python of .venv if there."""
    refusal = refused(sys.version_info[:2])
    if not refusal:
        missing = absent_packages(PROJECT)
        if not missing:
            return None
        python = own_python(PROJECT)
        if python and python != Path(sys.executable):
            return run([str(python), str(PROJECT / "build.py"), *arguments])
        refusal = f"Er ontbreekt nog iets: {', '.join(missing)}. Typ deze opdracht: {START}"
    sys.stderr.write(refusal + "\n")
    return MACHINE


def refused(version: "tuple[int, ...]") -> str:
    """Why this Python cannot run the atlas; "" when it can. version: (major, minor)."""
    if version >= MINIMUM:
        return ""
    present, least = (".".join(map(str, numbers)) for numbers in (version, MINIMUM))
    refusal = f"Deze Python is versie {present}; de atlas heeft {least} of nieuwer nodig. "
    return refusal + "Installeer een nieuwe van https://www.python.org/downloads/ en typ daarna: " + START


def absent_packages(project: Path) -> "list[str]":
    """Names of the packages that pyproject.toml asks for and that are not here; none for an installed program.

    Looks at names of folders: reading what packages say of themselves would take a tenth of a second each time.
    """
    path = project / "pyproject.toml"
    if not path.is_file():
        return []
    listed = path.read_text("utf-8").partition("\ndependencies = [")[2].partition("\n]")[0]
    installed = {
        entry.name.partition("-")[0].lower()
        for folder in sys.path
        if Path(folder).is_dir()
        for entry in Path(folder).iterdir()
        if entry.name.endswith((".dist-info", ".egg-info"))
    }
    needed = re.findall(r'^ *"([A-Za-z0-9._-]+)', listed, re.MULTILINE)
    return [name for name in needed if re.sub("[-.]", "_", name).lower() not in installed]


def run(command: "list[str]") -> int:
    """Exit code of a command."""
    import subprocess  # noqa: PLC0415  # only whoever lacks something waits for it

    return subprocess.call(command)


def own_python(project: Path) -> "Path | None":
    """The Python of the environment in the project."""
    path = project / ".venv" / INSIDE
    return path if path.is_file() else None


def start(arguments: "list[str]", project: Path = PROJECT, call: "Callable[[list[str]], int] | None" = None) -> int:
    """Makes the environment when it is absent or out of date, then opens the desk. Exit code.

    call: runs a command and gives its exit code.
    """
    refusal = refused(sys.version_info[:2])
    if refusal:
        sys.stderr.write(refusal + "\n")
        return MACHINE
    call = call or run
    failure = _prepared(project, call)
    if failure:
        sys.stderr.write(failure + "\n")
        return MACHINE
    return call([str(project / ".venv" / INSIDE), str(project / "build.py"), "preview", *arguments])


def _prepared(project: Path, call: "Callable[[list[str]], int]") -> str:
    """Installs what the lock file names, once per lock file; tells what went wrong, "" when all is well."""
    import hashlib  # noqa: PLC0415

    lock, folder = project / "requirements.lock", project / ".venv"
    mark = folder / "atlas-klaar"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if own_python(project) and mark.is_file() and mark.read_text("utf-8") == wanted:
        return ""
    sys.stdout.write("De eerste keer wordt alles klaargezet. Dat duurt een paar minuten.\n")
    sys.stdout.flush()
    if call([sys.executable, "-m", "venv", str(folder)]):
        hint = "" if WINDOWS else " Op Debian en Ubuntu helpt: sudo apt install python3-venv"
        return "De omgeving .venv kon niet worden gemaakt." + hint
    if call([str(folder / INSIDE), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)]):
        return "Het installeren is niet gelukt. Controleer of er internet is, en typ de opdracht nog een keer."
    mark.write_text(wanted, "utf-8")
    return ""


if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
