"""Who decides where the links and pictures of a text lead, while it becomes markup."""

from typing import Protocol

from site_builder.model.words.practice import Picture


class Links(Protocol):
    """Answers for one text; what it refuses it tells by itself. line: of the text, from 1."""

    def link(self, address: str, line: int) -> str | None:
        """The address on the page for a link inside the atlas; None to leave the link out and keep its words."""


class Targets(Links, Protocol):
    """The same for a text that may hold pictures."""

    def picture(self, address: str, alt: str, caption: str, line: int) -> Picture | None:
        """The picture at an address; None to leave it out."""
