"""Open agreements stand first, and say when it is time to look again."""

from markupsafe import Markup

from site_builder.model.pages.practice.agreement_views import DONE, OPEN, agreement_views_of
from site_builder.model.places.municipality import Municipality
from site_builder.model.words.agreements import Agreement, AgreementState
from site_builder.model.words.practice import NamedPlace

OWN = Municipality("M1", "Dorp", "Provincie", "other", None, ())
HERE = NamedPlace("M1", "Dorp")


def agreement(slug: str, follow_up: str, state: AgreementState = "open", place: NamedPlace = HERE) -> Agreement:
    return Agreement(
        slug, place, NamedPlace("A1", "Kade"), "focus", "2025-01-02", ("een",), follow_up, state, Markup("")
    )


def test_open_ones_come_first_by_the_day_of_looking_again_and_a_day_that_came_is_told():
    all_of_them = [
        agreement("klaar", "2025-03-01", "done"),
        agreement("later", "2027-01-01"),
        agreement("nu", "2026-01-01"),
        agreement("elders", "2026-01-01", place=NamedPlace("M2", "Stad")),
    ]
    views = agreement_views_of(all_of_them, OWN, words={}, day="2026-01-01")
    assert [(view.anchor, view.state, view.due, view.is_due) for view in views] == [
        ("afspraak-nu", OPEN, "2026-01-01", True),
        ("afspraak-later", OPEN, "2027-01-01", False),
        ("afspraak-klaar", DONE, "", False),
    ]
    assert not any(view.is_due for view in agreement_views_of(all_of_them, OWN, words={}, day=""))


def test_a_map_that_the_edition_lacks_is_not_named_and_the_area_is_still_found():
    (view,) = agreement_views_of([agreement("nu", "2026-01-01")], OWN, words={}, day="")
    assert (view.themes, view.map, view.place.href) == ((), "", "#buurt=A1")
