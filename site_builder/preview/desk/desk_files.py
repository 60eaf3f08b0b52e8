"""How does the desk save a text without losing one: a version of each, a bin for what is taken away, and conflicts?"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from site_builder.read.parsing import leads_out

BIN = "prullenbak"
MOST_VERSIONS = 50  # per file: the oldest go
STAMP = "%Y%m%d-%H%M%S_%f"


class Changed(Exception):
    """Raised when a file is no longer what the desk showed; theirs is what it says now."""

    def __init__(self, theirs: "OpenText") -> None:
        self.theirs = theirs
        super().__init__(theirs.version)


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text as it lies on the disk. version: changes with any byte of it."""

    text: str
    version: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A version in the bin. path: below content, of the file it was; when: YYYYMMDD-HHMMSS."""

    name: str
    path: str
    when: str


class DeskFiles:
    """The texts below one content folder; no path leads out of it."""

    def __init__(self, content: Path) -> None:
        self.content = content.resolve()

    def place(self, path: str) -> Path | None:
        """Where a text lies, None for what is no text of content. path: below content."""
        if "\0" in path:
            return None
        if leads_out(self.content / path, self.content):
            return None
        file = (self.content / path).resolve()
        inside = file.is_relative_to(self.content) and not file.is_relative_to(self.content / BIN)
        return file if inside and file.suffix == ".md" else None

    def read(self, file: Path) -> OpenText:
        """With plain line ends; what is not UTF-8 is read as Windows-1252."""
        data = file.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
        return OpenText(text.replace("\r\n", "\n"), hashlib.sha256(data).hexdigest())

    def save(self, file: Path, text: str, version: str) -> OpenText:
        """Writes the text; what was there goes to the bin. Raises Changed when that is not what the desk showed."""
        now = self.read(file) if file.is_file() else OpenText("", "")
        if now.version != version:
            raise Changed(now)
        if text == now.text:
            return now
        if file.is_file():
            self.keep(file)
        windows = b"\r\n" in file.read_bytes() if file.is_file() else False
        self._write(file, (text.replace("\n", "\r\n") if windows else text).encode())
        return self.read(file)

    def keep(self, file: Path) -> None:
        """Puts a copy of a file in the bin."""
        if file.is_file():
            shutil.copyfile(file, self._free(file))
            for old in self.versions(file)[MOST_VERSIONS:]:
                (self.content / BIN / old.name).unlink()

    def keep_text(self, file: Path, text: str) -> None:
        """Puts a text in the bin that was never saved: one that had to give way."""
        self._write(self._free(file), text.encode())

    def remove(self, file: Path) -> None:
        """Moves a file to the bin."""
        os.replace(file, self._free(file))  # noqa: PTH105

    def versions(self, file: Path | None = None) -> list[Kept]:
        """What lies in the bin, of one file or of all, the newest first."""
        wanted = None if file is None else file.relative_to(self.content).as_posix()
        versions = (kept for kept in self._kept() if wanted in (None, kept.path))
        return sorted(versions, key=lambda kept: kept.name.rpartition("@")[2], reverse=True)

    def put_back(self, name: str) -> Path | None:
        """Makes a version the text again; what was there goes to the bin. None when there is no such version."""
        kept = next((version for version in self._kept() if version.name == name), None)
        file = self.place(kept.path) if kept else None
        if file is None:
            return None
        data = (self.content / BIN / name).read_bytes()
        self.keep(file)
        self._write(file, data)
        return file

    def _kept(self) -> Iterator[Kept]:
        for file in (self.content / BIN).glob("*.md"):
            path, _, when = file.stem.rpartition("@")
            if path:
                yield Kept(file.name, path.replace("+", "/") + ".md", when.partition("_")[0])

    def _free(self, file: Path) -> Path:
        """A name in the bin that tells what the file was and when, and that nothing has."""
        folder = self.content / BIN
        folder.mkdir(exist_ok=True)
        stem = file.relative_to(self.content).with_suffix("").as_posix().replace("/", "+")
        while (place := folder / f"{stem}@{datetime.now().strftime(STAMP)}.md").exists():
            pass  # time goes on
        return place

    def _write(self, file: Path, data: bytes) -> None:
        """At once, so that nobody reads half a text."""
        file.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(data)
                os.fchmod(opened.fileno(), 0o644) if hasattr(os, "fchmod") else None
            os.replace(name, file)  # noqa: PTH105
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
