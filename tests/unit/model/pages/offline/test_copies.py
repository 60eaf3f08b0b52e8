"""Which copies there are, and names that tell all and fit every computer."""

import pytest

from site_builder.formats.folder_files import is_portable
from site_builder.model.pages.offline.copies import CopiedEdition, CopiedMunicipality, CopiedRegion, copies_of

EDE = CopiedMunicipality("GM0228", "Ede", "gm0228-ede")
ARNHEM = CopiedMunicipality("GM0202", "Arnhem", "gm0202-arnhem")
FOODVALLEY = CopiedRegion("region", "Foodvalley", "foodvalley", ("GM0228",))
GELDERLAND = CopiedRegion("province", "Gelderland", "gelderland", ("GM0202", "GM0228"))


def edition(*municipalities, fictional=False, regions=(FOODVALLEY, GELDERLAND)):
    return CopiedEdition("2014-2020", "Uitgave", "2014–2020", fictional, municipalities, regions)


def test_there_is_one_per_municipality_one_per_region_or_province_and_one_of_everything():
    copies = copies_of(edition(ARNHEM, EDE), "")
    assert [copy.path for copy in copies] == [
        "kopie/gemeente-gm0202-arnhem-2014-2020.zip",
        "kopie/gemeente-gm0228-ede-2014-2020.zip",
        "kopie/regio-foodvalley-2014-2020.zip",
        "kopie/provincie-gelderland-2014-2020.zip",
        "kopie/uitgave-2014-2020.zip",
    ]
    assert [len(copy.municipalities) for copy in copies] == [1, 1, 1, 2, 2]


def test_the_name_of_a_fictional_copy_starts_with_that_word():
    assert all(copy.path.startswith("kopie/fictief-") for copy in copies_of(edition(EDE, fictional=True), ""))


@pytest.mark.parametrize(
    ("recipient", "end"), [("Gemeente Ede, team wijken", "-voor-gemeente-ede-team-wijken"), ("東京", "-voor")]
)
def test_the_name_of_a_copy_for_somebody_says_so(recipient, end):
    assert copies_of(edition(EDE), recipient)[0].path == f"kopie/gemeente-gm0228-ede-2014-2020{end}.zip"


def test_the_longest_names_stay_different_and_portable():
    long = [CopiedMunicipality(f"{n:016}", "Q" * 120, f"{n:016}-{'q' * 60}") for n in range(3)]
    regions = [CopiedRegion("region", "Con", "_con_", ()), CopiedRegion("province", "Q", "q" * 60, ())]
    paths = [copy.path for copy in copies_of(edition(*long, fictional=True, regions=regions), "R" * 120)]
    assert len(set(paths)) == len(paths)
    assert all(is_portable(path) for path in paths)
