"""May a practice example link to this PDF?"""

import hashlib
from pathlib import Path

from site_builder.model.places import slug
from site_builder.model.words import Attachment
from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, held, leads_out, meant_word, quoted

LARGEST = 20_000_000  # bytes
START = b"%PDF-"


def read_attachment(address: str, folder: Path, where: str) -> tuple[Attachment | None, list[Problem]]:
    """The PDF at an address relative to the folder of the examples, and below it. where: file and line."""
    inside = "zet de pdf in content/praktijk en schrijf de naam zoals hij daar staat"
    path = folder / address.replace("\\", "/")
    if "\0" in address or leads_out(path, folder):
        return None, [error(where, f"pdf {quoted(address)} staat niet in content/praktijk", inside)]
    if not path.is_file():
        names = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.pdf"))]
        return None, [
            error(where, f"pdf {quoted(address)} bestaat niet", did_you_mean(meant_word(address, names), inside))
        ]
    if path.stat().st_size > LARGEST:
        what = f"pdf {quoted(address)} is groter dan {LARGEST // 1_000_000} MB"
        return None, [error(where, what, "maak hem kleiner, of verwijs naar het adres op internet")]
    try:
        data = path.read_bytes()
    except PermissionError:
        return None, [held(where, f"pdf {quoted(address)}")]
    if not data.startswith(START):
        return None, [error(where, f"{quoted(address)} is geen pdf", "sla het stuk op als pdf")]
    return Attachment(str(path.resolve()), f"{slug(path.stem) or 'stuk'}-{hashlib.sha256(data).hexdigest()[:8]}"), []
