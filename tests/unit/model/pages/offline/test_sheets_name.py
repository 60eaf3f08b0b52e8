"""The name of a booklet of print sheets tells what it is, of which place, and for whom."""

import pytest

from site_builder.model.pages.offline.copies import CopiedEdition, CopiedMunicipality
from site_builder.model.pages.offline.sheets_name import sheets_name_of

EDE, LAREN, OTHER, SIGNS = (
    CopiedMunicipality(f"GM{number}", name, folder)
    for number, (name, folder) in enumerate(
        [("Ede", "gm0-ede"), ("Laren", "gm1-laren"), ("Láren", "gm2-laren"), ("…", "gm3")]
    )
)


@pytest.mark.parametrize(
    ("own", "fictional", "recipient", "name"),
    [
        (EDE, False, "", "ede-kaartbladen-a3-2014-2020.pdf"),
        (EDE, True, "", "fictief-ede-kaartbladen-a3-2014-2020.pdf"),
        (EDE, False, "Team Wijken!", "ede-kaartbladen-a3-2014-2020-voor-team-wijken.pdf"),
        (LAREN, False, "", "gm1-laren-kaartbladen-a3-2014-2020.pdf"),
        (SIGNS, False, "", "gm3-kaartbladen-a3-2014-2020.pdf"),
    ],
)
def test_the_name_of_the_file_tells_all(own: CopiedMunicipality, fictional: bool, recipient: str, name: str) -> None:
    edition = CopiedEdition("2014-2020", "Atlas", "2014–2020", fictional, (EDE, LAREN, OTHER, SIGNS), ())
    assert sheets_name_of(edition, own, paper="a3", recipient=recipient) == name
