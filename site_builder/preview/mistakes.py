"""What is wrong with a template, told like everything else that is wrong."""

import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from site_builder.problems import Problem, error


def template_problem(failure: TemplateError, templates: Sequence[Path]) -> Problem:
    """Where a template went wrong, and that it did."""
    fix = "herstel het sjabloon; tot dan ziet u de vorige versie van deze pagina"
    return error(_place(failure, templates), f"het sjabloon werkt niet ({failure.message})", fix)


def _place(failure: TemplateError, templates: Sequence[Path]) -> str:
    """File and line of the deepest template that was at work."""
    if isinstance(failure, TemplateSyntaxError) and failure.filename:
        return _named(failure.filename, failure.lineno, templates)
    frames = reversed(traceback.extract_tb(failure.__traceback__))
    places = (
        (frame.filename, frame.lineno) for frame in frames if any(map(Path(frame.filename).is_relative_to, templates))
    )
    filename, line = next(places, (str(templates[0]), None))
    return _named(filename, line, templates)


def _within(filename: str, folders: Sequence[Path]) -> bool:
    return any(Path(filename).is_relative_to(folder) for folder in folders)


def _named(filename: str, line: int | None, templates: Sequence[Path]) -> str:
    path = Path(filename)
    above = next((folder.parent for folder in templates if path.is_relative_to(folder.parent)), None)
    name = path.relative_to(above) if above else path
    return f"{name.as_posix()}:{line}" if line else name.as_posix()
