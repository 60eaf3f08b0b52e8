"""A file of a delivery is not there: which file that lies there is meant for it, and what must be done to it?"""

from pathlib import Path

HIDDEN = ".txt"
SHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
PACKED = (".zip", ".gz", ".7z", ".rar")
MAPS = (".gpkg", ".geojson")
SHAPES = (".shp", ".gdb", ".json", ".kml", ".gml", ".fgb")


def absent_file(path: Path) -> tuple[str, str]:
    """What is wrong and what to do; names the file beside it that seems to be meant."""
    for other in _siblings(path):
        if fix := _meant(other.name, path):
            return f"het bestand ontbreekt, maar {other.name} staat er wel", fix
    return "het bestand ontbreekt", "voeg het toe aan de levering"


def is_packed(path: Path) -> bool:
    """Whether a file must be taken out of itself first."""
    return path.suffix.lower() in PACKED


def _meant(name: str, path: Path) -> str | None:
    """What makes this file the one that is asked for; None for a file of something else."""
    wanted, given, stem = path.name.lower(), name.lower(), path.stem.lower()
    base, ending = given.rpartition(".")[0], f".{given.rpartition('.')[2]}"
    remedies = (
        (given == wanted, f"bedoelde u {name}? Noem het bestand {path.name}"),
        (
            given == wanted + HIDDEN or given == stem + HIDDEN,
            f"noem het {path.name}; Windows verbergt de laatste letters ({HIDDEN})",
        ),
        (ending in PACKED and base in (wanted, stem), f"pak het uit en zet {path.name} in de levering"),
        (path.suffix == ".csv" and given in _named(stem, SHEETS), f"sla het op als {path.name} (CSV UTF-8)"),
        (path.suffix in MAPS and given in _named(stem, SHAPES), f"sla de laag in GIS op als {path.name}"),
    )
    return next((remedy for meant, remedy in remedies if meant), None)


def _named(stem: str, endings: tuple[str, ...]) -> list[str]:
    return [stem + ending for ending in endings]


def _siblings(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir()) if path.parent.is_dir() else []
