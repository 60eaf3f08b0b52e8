"""What scripts and Python both do is held to the same cases: tests/cases, read by tests/node as well."""

import json
import re
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from site_builder.folders import SHIPPED
from site_builder.formats.polylines import decode, encode
from site_builder.formats.rings import lines_of
from site_builder.model.places.slugs import slug
from site_builder.model.words.dutch import number, said_of_all
from site_builder.read.practice.contacts import contacts_in
from site_builder.read.practice.persons import FIRST_NAMES, named_in


def cases(name: str) -> list[dict[str, Any]]:
    return json.loads((SHIPPED / "tests" / "cases" / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("case", cases("polylines"), ids=lambda case: case["text"])
def test_a_line_is_written_and_read_alike(case):
    vertices = [(lon, lat) for lat, lon in case["vertices"]]
    ((text,),) = encode(lines_of(np.array([shapely.LineString(vertices)], dtype=object)))
    assert text == case["text"]
    assert decode([text])[0].tolist() == pytest.approx(np.array(vertices))


@pytest.mark.parametrize("case", cases("slugs"), ids=lambda case: case["slug"])
def test_a_name_is_spelled_alike(case):
    assert slug(case["name"]) == case["slug"]


@pytest.mark.parametrize("case", cases("all_of"), ids=lambda case: case["said"])
def test_a_count_of_all_is_said_alike(case):
    counted = f"{number(case['count'])} van de {number(case['all'])} buurten"
    assert said_of_all(f"In {counted} steeg zij.") == f"In {case['said']} steeg zij."


@pytest.mark.parametrize("case", cases("persons"), ids=lambda case: case["text"])
def test_a_person_is_told_from_an_organisation_alike(case):
    assert (named_in(case["text"]) or "") == case["named"]


@pytest.mark.parametrize("case", cases("contacts"), ids=lambda case: case["text"])
def test_what_leads_to_one_home_or_person_is_told_alike(case):
    contacts = [(contact.kind, contact.said) for contact in contacts_in(case["text"])]
    assert contacts[:1] == [(case["kind"], case["said"])] * bool(case["kind"])


def test_scripts_know_the_same_first_names():
    script = (SHIPPED / "static" / "notes" / "persons.js").read_text("utf-8")
    assert "".join(re.findall(r"'([\w|]+)'", script[script.index("FIRST_NAMES") :].split(";")[0])) == FIRST_NAMES


@pytest.mark.parametrize("case", cases("rd"), ids=lambda case: f"{case['x']}-{case['y']}")
def test_metres_lie_where_proj_lays_them(case):
    to_degrees = Transformer.from_crs(28992, 4326, always_xy=True, allow_ballpark=False)
    assert to_degrees.transform(case["x"], case["y"]) == pytest.approx((case["lon"], case["lat"]), abs=1e-6)
