"""What the PDF of print sheets tells: the same whatever is withheld, and no number that was delivered."""

from pathlib import Path
from random import Random

import pytest

from tests.support.browser_pages import one_page, table_of
from tests.support.browsers import CHROMIUM, program
from tests.support.deliveries import FLAVOURS, NAMES, write_delivery
from tests.support.marked_numbers import found_in, marked, planted
from tests.support.oracle import Delivery
from tests.support.pdf import printed, said_in
from tests.support.sites import build
from tests.support.twins import twin

CODE, PLACE = "GM0001", "s-gravenbeek"


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Delivery, Path]]:
    """Two deliveries that differ in what is withheld, and the editions that are made of them."""
    program(*CHROMIUM)
    made = []

    def one(given: Delivery) -> Delivery:
        made.append(marked(7, given))
        return made[-1]

    def other(given: Delivery) -> Delivery:
        made.append(twin(Random(8), made[0]))
        return made[-1]

    folder, flavour = tmp_path_factory.mktemp("bladen"), FLAVOURS["neighbourhoods"]
    editions = [
        build(write_delivery(folder / str(n) / "levering", flavour, seed=7, changed=changed), folder / str(n) / "site")
        for n, changed in enumerate((one, other))
    ]
    return list(zip(made, editions, strict=True))


def test_the_sheets_are_the_same_whatever_is_withheld_and_hold_no_delivered_number(
    pair: list[tuple[Delivery, Path]], tmp_path: Path
) -> None:
    (given, edition), (changed, same) = pair
    pdf = printed(edition, tmp_path / "een", CODE)
    assert given.values != changed.values
    assert pdf == printed(same, tmp_path / "ander", CODE)
    said = said_in(pdf)
    rows = table_of(one_page(edition, PLACE))
    withheld = [sum(row[layer] == "withheld" for row in rows) for layer in ("resilience", "nuisance-national")]
    assert min(withheld) > 0
    assert all(f"Te weinig waarnemingen\n{count}\n" in said for count in withheld)
    assert all(name.split()[0] in said for name in NAMES)
    assert found_in(said.encode()) & set(planted(given)) == set()
