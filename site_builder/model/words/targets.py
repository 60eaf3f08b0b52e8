"""Who decides where the links and pictures of a text lead, while it becomes markup."""

from typing import Protocol

from site_builder.model.words.practice import Picture


class Targets(Protocol):
    """Answers for one text; what it refuses it tells by itself."""

    def link(self, address: str) -> str | None:
        """The address on the page for a link inside the atlas; None to leave the link out and keep its words."""

    def picture(self, address: str, alt: str, caption: str) -> Picture | None:
        """The picture at an address; None to leave it out."""
