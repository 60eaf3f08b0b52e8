"""The shape of the code: who imports whom, how long things are, and that nothing Dutch is wired in."""

import ast
import importlib
import io
import re
import shutil
import subprocess
import sys
import tokenize
from collections import Counter
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "site_builder").rglob("*.py"))
DOORS = sorted((ROOT / "site_builder").rglob("__init__.pyi"))
SCRIPTS = sorted((ROOT / "static").rglob("*.js"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
WIRED = re.compile(r"\b(GM0|BU0|WK0)|\b(2014|2018|2020|2024)\b|EPSG:28992|Nederland(?!s)|\bbuurt(en)?\b")
NO_NOUNS = ("one", "own", "found", "told", "more")  # a field of a dataclass or a word of a template may be called so
BARE = re.compile(r"(list|tuple|Sequence|Iterable)\[Problem(, \.\.\.)?\]")
MOST_FILES = 20  # in one folder; more is a hall, and becomes rooms
KEYS = ('"buurt"', '"buurten"')  # what addresses and practice examples call an area, whatever the edition calls it


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """Every node of a module, read once for all tests of it."""
    return list(ast.walk(ast.parse(path.read_text("utf-8"))))


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@pytest.mark.parametrize("door", DOORS, ids=names(DOORS))
def test_a_door_hands_on_what_it_names_and_never_a_module(door: Path):
    """Also when every module of its room was imported before, and stands in it under its own name."""
    room = ".".join(door.relative_to(ROOT).parent.parts)
    for module in sorted(path.stem for path in door.parent.glob("*.py") if path.stem != "__init__"):
        importlib.import_module(f"{room}.{module}")
    opened = importlib.import_module(room)
    assert opened.__all__
    assert not [name for name in opened.__all__ if isinstance(getattr(opened, name), ModuleType)]


def test_no_folder_is_a_hall():
    files = [path for part in ("site_builder", "static") for path in (ROOT / part).rglob("*") if path.is_file()]
    held = Counter(path.relative_to(ROOT).parent.as_posix() for path in files if path.parent.name != "__pycache__")
    assert {folder: number for folder, number in held.items() if number > MOST_FILES} == {}


def test_no_basename_stands_in_two_rooms():
    """A door apart, and a command apart, which is named as it is typed."""
    rooms = [path.name for path in MODULES if path.stem != "__init__" and path.parent.name != "commands"]
    assert [name for name, times in Counter(rooms).items() if times > 1] == []


def test_no_test_imports_another_test():
    """What two of them need stands in tests/support."""
    other = re.compile(r"^(?:from|import) tests\.(?!support\b|nationwide\b)", re.MULTILINE)
    assert not [path.name for path in (ROOT / "tests").rglob("*.py") if other.search(path.read_text("utf-8"))]


def test_imports_point_down():
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or "lint-imports"
    found = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_what_is_rendered_was_modelled_before():
    """Of the room of pages, files are made of models: what makes a page is not within its reach."""
    imported = [
        alias.name
        for path in sorted((ROOT / "site_builder" / "render" / "files").glob("*.py"))
        for node in nodes_of(path)
        if isinstance(node, ast.ImportFrom) and node.module == "site_builder.model.pages"
        for alias in node.names
    ]
    pages = importlib.import_module("site_builder.model.pages")
    assert imported
    assert not [name for name in imported if isinstance(getattr(pages, name), FunctionType)]


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_modules_and_functions_are_short(path: Path):
    text = path.read_text("utf-8")
    functions = [node for node in nodes_of(path) if isinstance(node, FUNCTIONS)]
    too_long = [node.name for node in functions if (node.end_lineno or node.lineno) - node.lineno >= 40]
    assert len(text.splitlines()) <= 300
    assert not too_long


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_a_variable_bears_the_noun_of_what_it_holds(path: Path):
    nodes = nodes_of(path)
    fields = {id(field.target) for node in nodes if isinstance(node, ast.ClassDef) for field in node.body
              if isinstance(field, ast.AnnAssign)}  # fmt: skip
    variables = [(node.lineno, node.id) for node in nodes if isinstance(node, ast.Name)
                 and isinstance(node.ctx, ast.Store) and id(node) not in fields]  # fmt: skip
    arguments = [(node.lineno, node.arg) for node in nodes if isinstance(node, ast.arg)]
    assert not [place for place in (*variables, *arguments) if place[1] in NO_NOUNS]


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_a_check_yields_its_problems_and_only_a_reader_gives_a_list(path: Path):
    """A reader gives what it read with the list; nobody is handed a list to add to."""
    functions = [node for node in nodes_of(path) if isinstance(node, FUNCTIONS)]
    given = [node.name for node in functions if node.returns and BARE.fullmatch(ast.unparse(node.returns))]
    taken = [arg.arg for node in functions for arg in ast.walk(node.args) if isinstance(arg, ast.arg)
             and arg.annotation and ast.unparse(arg.annotation) == "list[Problem]"]  # fmt: skip
    assert not given
    assert not taken


@pytest.mark.parametrize("path", SCRIPTS, ids=names(SCRIPTS))
def test_scripts_are_short_strict_and_checked(path: Path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 150
    assert text.startswith("// @ts-check")
    assert "'use strict';" in text


@pytest.mark.parametrize("path", SCRIPTS, ids=names(SCRIPTS))
def test_a_variable_of_a_script_bears_the_noun_of_what_it_holds(path: Path):
    words = "|".join(NO_NOUNS)
    bound = re.compile(rf"\b(?:const|let)\s+(?:{words})\b|(?:\(|, )(?:{words})(?:, \w+)*\) =>|[(,=] ?(?:{words}) =>")
    assert not bound.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_nothing_dutch_is_wired_into_code(path: Path):
    if path.name.startswith("demo") or "sources" in path.parts:
        return  # the demo's province may call its areas what it likes; an import reads the files of Dutch publishers
    wired = [code for code in code_tokens(path) if WIRED.search(code)]
    assert not [code for code in wired if code not in KEYS and "bijvoorbeeld" not in code]


def code_tokens(path: Path) -> list[str]:
    """Every token but comments and docstrings."""
    text = path.read_text("utf-8")
    holders = [node for node in nodes_of(path) if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS))]
    documented = [node.body[0] for node in holders if ast.get_docstring(node)]
    docstrings = {line for node in documented for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [one.string for one in tokens if one.type != tokenize.COMMENT and one.start[0] not in docstrings]
