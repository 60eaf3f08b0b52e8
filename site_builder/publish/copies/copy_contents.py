"""What goes into a copy: its own pages, what they show, and what holds for every municipality."""

from collections.abc import Collection, Mapping

from site_builder.formats import MANIFEST, is_portable
from site_builder.model.pages import FOLDER, WORDS, Copy
from site_builder.model.places import HOME, PRACTICE, SEARCH
from site_builder.problems import BuildStopped, error
from site_builder.publish.copies.copy_pages import CopyPages, CopyWords
from site_builder.publish.seal import SUMS, Member, member, sums_bytes

README = "LEESMIJ.txt"
SHARED = ("static/", "toelichting/", "draaiboek/", "toegankelijkheid/", "landelijk/", "nieuw/")
EXAMPLES = "praktijk/"
COMPARISON = "vergelijk/"
LINE_END = "\r\n"  # older text editors in Windows know no other


class CopyContents:
    """Makes the content of every copy of one edition; what copies share is read and compressed once."""

    def __init__(self, pages: CopyPages, files: Collection[str], words: CopyWords) -> None:
        self.pages = pages
        self.files = frozenset(path for path in files if not path.startswith(FOLDER) and path != MANIFEST)
        self.words = words
        self._members: dict[str, Member] = {}

    def members(self, copy: Copy) -> Mapping[str, Member]:
        """Every file of the copy by path. Raises BuildStopped for a name that Windows cannot hold."""
        held = self.held(copy)
        members = {path: self._member(path, copy, held) for path in held}
        members[README] = member(self.words.readme(copy).replace("\n", LINE_END).encode("utf-8-sig"))
        members[SUMS] = member(sums_bytes({path: entry.sha256 for path, entry in members.items()}))
        return members

    def held(self, copy: Copy) -> frozenset[str]:
        """Paths of the edition that are in the copy."""
        if copy.kind == "edition":
            return self._portable(self.files)
        folders = [f"gemeente/{municipality.folder}/" for municipality in copy.municipalities]
        place_files = self._under(f"{WORDS[copy.kind]}/{copy.place}/", *folders)
        if len(copy.municipalities) > 1:
            place_files |= self._under(COMPARISON)
        pages = {to for path in place_files if path.endswith(".html") for to in self.pages.targets(path).pages}
        examples = {to for to in pages if to.startswith(EXAMPLES) and to != PRACTICE}
        held = {HOME, *place_files, *examples, *self._under(*SHARED)}
        needed = {to for path in held if path.endswith(".html") for to in self.pages.targets(path).needs}
        return self._portable(self.files & (held | needed))

    def _under(self, *folders: str) -> set[str]:
        return {path for path in self.files if path.startswith(folders)}

    def _portable(self, paths: frozenset[str]) -> frozenset[str]:
        fix = "geef dit een kortere of andere naam en bouw opnieuw"
        refused = [error(path, "deze naam kan niet op elke computer", fix) for path in sorted(paths)]
        refused = [problem for problem in refused if not is_portable(problem.where)]
        if refused:
            raise BuildStopped(refused)
        return paths

    def _member(self, path: str, copy: Copy, held: frozenset[str]) -> Member:
        if path == HOME and copy.kind != "edition":
            return self.pages.start(copy, held, self.words)
        if path.endswith(".html"):
            return self.pages.page(path, held)
        if path == SEARCH:
            return member(self.words.search(self._read(path), held))
        if path not in self._members:
            self._members[path] = member(self._read(path))
        return self._members[path]

    def _read(self, path: str) -> bytes:
        return (self.pages.edition / path).read_bytes()
