"""What the preview adds to a page: its script and, when something is wrong, what and how to mend it."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from site_builder.problems import Problem, how_many

PREFIX = "_preview"
"""Where the preview's own files lie; no edition can have that name."""
HEAD = Markup(
    '<link rel="stylesheet" href="/{prefix}/preview.css?{version}">'
    '<script src="/{prefix}/reload.js?{version}" data-state="{state}" defer></script>'
)
EMPTY = (
    "<!doctype html>\n<html lang=nl><head><meta charset=utf-8><title>Bureau</title></head>"
    "<body><p>Deze pagina is er nu niet. Zodra die er weer is, ziet u hem hier vanzelf.</p></body></html>"
)
BODY = re.compile(r"<body[^>]*>")
STATIC = re.compile(r'( (?:href|src)="[^"?]*static/[^"?]+)"')


def with_preview(
    page: str | None, state: int, problems: Sequence[Problem], *, version: str, preview_version: str
) -> str:
    """The page (None: there is none yet) with the script that opens it again, and the problems at its top.

    version: of the static files; in their addresses it lets a browser keep them until one is saved. preview_version:
    the same of the files of the preview itself.
    """
    html = EMPTY if page is None else STATIC.sub(rf'\1?{version}"', page)
    html = html.replace("</head>", f"{HEAD.format(prefix=PREFIX, state=state, version=preview_version)}</head>", 1)
    return BODY.sub(lambda body: body[0] + str(banner(problems, has_page=page is not None)), html, count=1)


def banner(problems: Sequence[Problem], *, has_page: bool) -> Markup:
    """All problems, errors first; nothing when all is well."""
    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = [problem for problem in problems if problem.severity == "warning"]
    if not problems:
        return Markup("")
    stays = "U ziet de laatste goede versie." if has_page else "Er is nog geen goede versie om te laten zien."
    parts = [
        *([_list("error", f"{how_many(len(errors), 'fout', 'fouten')}. {stays}", errors)] if errors else []),
        *([_folded(how_many(len(warnings), "waarschuwing", "waarschuwingen"), warnings)] if warnings else []),
    ]
    return Markup('<aside class="preview" role="alert">{}</aside>').format(Markup("").join(parts))


def _list(kind: str, title: str, problems: Sequence[Problem]) -> Markup:
    return Markup('<p class="preview__title preview__title--{}">{}</p>{}').format(kind, title, _items(problems))


def _folded(title: str, problems: Sequence[Problem]) -> Markup:
    return Markup('<details><summary class="preview__title">{}</summary>{}</details>').format(title, _items(problems))


def _items(problems: Sequence[Problem]) -> Markup:
    item = Markup('<li><code class="preview__where">{}</code> {}. <strong>{}</strong></li>')
    words = ((problem.where, _sentence(problem.what), _sentence(problem.fix)) for problem in problems)
    items = Markup("").join(item.format(*parts) for parts in words)
    return Markup('<ul class="preview__list">{}</ul>').format(items)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
