"""What is the booklet of print sheets of a municipality called?"""

from typing import Literal

from site_builder.model.pages.offline.copies import LONGEST_RECIPIENT, CopiedEdition, CopiedMunicipality
from site_builder.model.places import slug

Paper = Literal["a3", "a4"]


def sheets_name_of(edition: CopiedEdition, municipality: CopiedMunicipality, *, paper: Paper, recipient: str) -> str:
    """A file name that tells all; the folder of the municipality stands for a name that is no slug or has a twin."""
    name = slug(municipality.name)
    alone = name and [slug(other.name) for other in edition.municipalities].count(name) == 1
    whom = slug(recipient)[:LONGEST_RECIPIENT].strip("-")
    parts = (
        "fictief" if edition.fictional else "",
        name if alone else municipality.folder,
        f"kaartbladen-{paper}",
        edition.id,
        f"voor-{whom}" if whom else "",
    )
    return f"{'-'.join(part for part in parts if part)}.pdf"
