"""Which classes stylesheets give a colour: both what maps draw with and what stands beside words."""

from site_builder.publish.checks.painted import absent_colours, painted_in

SHEET = """
.map-a .class-one,
.map-b .class-one { fill: var(--x); --swatch: var(--x); }
.map-a .class-two { fill: red }
@media print { .map-a .class-two { --swatch: red } .map-a .class-three { fill: none } }
/* .map-a .class-three { --swatch: red } */
.map-a .class-four:hover, .swatch:not(.class-five) { fill: red; --swatch: red }
.class-six{fill:red;--swatch:red}
"""


def test_what_has_both_colours_is_painted():
    assert painted_in([SHEET]) == {("map-a", "one"), ("map-b", "one"), ("map-a", "two"), ("", "six")}


def test_every_class_of_a_map_without_a_colour_is_told():
    told = [str(problem) for problem in absent_colours({"a": ("one", "two"), "b": ("one", "two")}, painted_in([SHEET]))]
    fix = "geef .map-b .class-two een fill en een --swatch"
    assert told == [f"static/legend/classes.css: klasse 'two' van kaart 'b' heeft geen kleur: {fix}"]
