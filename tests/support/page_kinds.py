"""One page of every kind that an edition has, with a script before all others that keeps what goes wrong."""

from pathlib import Path

KINDS = (
    "../index.html", "index.html", "landelijk/index.html", "landelijk/*/index.html", "praktijk/index.html",
    "praktijk/*/index.html", "toelichting/index.html", "vergelijk/index.html", "regio/*/index.html",
    "draaiboek/index.html", "toegankelijkheid/index.html",
    "provincie/*/index.html", "nieuw/index.html", "gemeente/*/index.html", "gemeente/*/kaartbladen/index.html",
)  # fmt: skip
KEEP = """
window.fouten = [];
addEventListener('error', (event) => {
  window.fouten.push(event.message || 'niet geladen: ' + (event.target.src || event.target.href));
}, true);
addEventListener('unhandledrejection', (event) => window.fouten.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => window.fouten.push('beleid: ' + event.violatedDirective));
"""


def page_of_each_kind(edition: Path) -> list[Path]:
    """The first page of each kind that there is, each with the script in it; edition: a copy that may be changed."""
    pages = [of_kind[0] for kind in KINDS if (of_kind := sorted(edition.glob(kind)))]
    for page in pages:
        page.with_name("fouten.js").write_text(KEEP, "utf-8")
        html = page.read_text("utf-8").replace("</title>", '</title><script src="fouten.js"></script>', 1)
        page.write_text(html, "utf-8")
    return pages
