"""Files that are made when somebody asks for them, in the order in which they come."""

from collections.abc import Iterator


class Shelf:
    """What an iterator of path and content gives, made no further than was asked for."""

    def __init__(self, files: Iterator[tuple[str, bytes]]) -> None:
        self._coming = files
        self._made: dict[str, bytes] = {}

    def get(self, path: str) -> bytes | None:
        """The file; None when there is no such path."""
        while path not in self._made:
            made = next(self._coming, None)
            if made is None:
                return None
            self._made[made[0]] = made[1]
        return self._made[path]
