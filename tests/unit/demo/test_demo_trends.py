"""The invented series of the demo have the form of the report's figures and go the way its text says."""

import pytest

from site_builder.demo.demo_trends import FOLDER, with_invented_series
from site_builder.model.words.trends import Trend
from tests.support.models import texts

TRENDS = {trend.number: trend for trend in with_invented_series(texts().national.trends)}


def series(number: str) -> dict[str, dict[str, float]]:
    """Name of a series -> moment -> value."""
    trend = TRENDS[number]
    return {
        one.name: {moment: value for moment, value in zip(trend.moments, one.values, strict=True) if value is not None}
        for one in trend.series
    }


def test_every_trend_of_the_demo_has_an_invented_series_that_says_so() -> None:
    assert [path.stem for path in sorted(FOLDER.glob("*.csv"))] == [one.slug for one in TRENDS.values()]
    assert all(trend.series and trend.fictional and "Verzonnen" in trend.source for trend in TRENDS.values())


def test_the_words_that_ship_hold_no_series() -> None:
    assert not any(trend.series or trend.fictional for trend in texts().national.trends)


def test_a_delivered_series_is_not_replaced() -> None:
    own = Trend("2.1", "Titel", "Bron", "procent", "line", False, "Jaar", ("2000",), TRENDS["2.2"].series[:1], 0, "")
    assert with_invented_series([own]) == (own,)


@pytest.mark.parametrize(
    ("number", "kind", "amount", "moments"),
    [
        ("2.1", "stacked", 3, ("1998", "2021")),
        ("2.2", "line", 2, ("2002", "2021")),
        ("2.3", "stacked", 3, ("2002", "2021")),
        ("2.4", "stacked", 4, ("2021", "2021")),
        ("2.5", "stacked", 4, ("1998", "2021")),
        ("2.6", "grouped", 4, ("20% laagste", "20% hoogste")),
        ("2.7", "grouped", 1, ("Sociale huur, met leefbaarheidsproblemen", "Andere woningen")),
        ("2.8", "line", 2, ("1998", "2021")),
        ("2.9", "line", 4, ("2002", "2020")),
    ],
)
def test_a_series_has_the_form_of_the_figure(number: str, kind: str, amount: int, moments: tuple[str, str]) -> None:
    trend = TRENDS[number]
    assert (trend.kind, len(trend.series), (trend.moments[0], trend.moments[-1])) == (kind, amount, moments)


@pytest.mark.parametrize(
    ("number", "name", "ways"),
    [
        ("2.1", "20% laagste inkomens", [("2015", "2018", 4), ("2018", "2021", 1)]),
        ("2.1", "20 tot 40% laagste inkomens", [("2015", "2018", -1), ("2018", "2021", -3)]),
        ("2.1", "Midden- en hoge inkomens", [("1998", "2018", -17), ("2018", "2021", 2)]),
        ("2.2", "20% hoogste inkomens", [("2002", "2018", 10), ("2018", "2021", -7)]),
        ("2.3", "20% laagste inkomens", [("2018", "2021", 1)]),
        ("2.3", "20 tot 40% laagste inkomens", [("2018", "2021", -3.5)]),
        ("2.3", "Midden- en hoge inkomens", [("2018", "2021", 2.5)]),
        ("2.8", "Sociale huur, gebieden met een zwakke leefbaarheid", [("2002", "2006", -4), ("2018", "2021", -5)]),
        ("2.8", "Sociale huur, alle gebieden", [("2002", "2006", -2), ("2018", "2021", -3)]),
        ("2.9", "Onvoldoende in 2020", [("2016", "2018", -0.06), ("2018", "2020", 0.05), ("2002", "2020", -0.01)]),
        ("2.9", "Zwak in 2020", [("2016", "2018", 0), ("2018", "2020", 0.03)]),
    ],
)
def test_a_series_goes_the_way_of_the_text(number: str, name: str, ways: list[tuple[str, str, float]]) -> None:
    values = series(number)[name]
    assert [(a, b, round(values[b] - values[a], 6)) for a, b, _ in ways] == ways


def test_more_social_rent_names_its_health_bad_than_before_and_less_elsewhere() -> None:
    health = series("2.6")
    lower = list(health["Sociale huur, 1998"])[:-1]  # "for most": not for the highest incomes
    assert all(health["Sociale huur, 2021"][group] > health["Sociale huur, 1998"][group] for group in lower)
    assert all(health["Andere woningen, 2021"][group] < health["Andere woningen, 1998"][group] for group in lower)
