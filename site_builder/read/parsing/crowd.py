"""Are these texts together more than editors keep? Asked before the first of them is read."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.problems import Problem, error

LARGEST = 2_000_000
"""Bytes of all texts of a folder: of a thousand examples. Making them into pages takes half a minute at worst."""


def crowd_problem(files: Sequence[Path], where: str, *, most: int, named: str) -> Problem | None:
    """What is too much, by number or by size. where: the folder. named: what the files are, in Dutch, plural."""
    fix = f"bewaar oude {named} buiten de teksten"
    if len(files) > most:
        return error(where, f"er staan meer dan {most} {named}", fix)
    if sum(file.stat().st_size for file in files if file.is_file()) > LARGEST:
        return error(where, f"de {named} zijn samen groter dan {LARGEST // 1_000_000} MB", fix)
    return None
