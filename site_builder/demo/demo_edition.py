"""What does edition.toml of the fictional province say, in areas and in squares?"""

from typing import Final

from site_builder.demo.demo_squares import RADIUS, SIZE
from site_builder.demo.land import CRS, EXTENT, PROVINCE, YEARS

DATES: Final = f"{', '.join(map(str, YEARS[:-1]))} en {YEARS[-1]}"
INVENTED: Final = "De cijfers zijn verzonnen."
OBSERVATION: Final = "Een waarneming is een verzonnen bewoner over wie gegevens bekend zijn"
CUTS_AND_SOURCES: Final = f"""\
[cuts]
association_share = [10, 45, 60, 80]
vulnerable_index = [10, 14, 19, 25]
vulnerable_change = [-0.5, 0.5]
vulnerable_strong_increase = 2
vulnerable_very_many = 20
nuisance = [-0.15, -0.08, -0.03, 0.03, 0.08, 0.15]
nuisance_level = [-0.08, -0.03]
nuisance_change = [-0.03, -0.015, 0.015, 0.03]

[[sources]]
id = "wonen"
text = "Woonregister {PROVINCE} (verzonnen)"
measures = ["association_share", "residents", "homes"]
reference_dates = "1 januari {DATES}"

[[sources]]
id = "zorg"
text = "Zorg- en inkomensregister {PROVINCE} (verzonnen)"
measures = ["social_assistance", "refugee_origin", "mild_intellectual_disability", \
"psychiatric_condition", "somatic_and_mobility"]
reference_dates = "31 december {DATES}"

[[sources]]
id = "overlast"
text = "Overlastmeter {PROVINCE}, dimensie overlast en onveiligheid (verzonnen)"
measures = ["nuisance"]
reference_dates = "{DATES}"
"""
GRID: Final = f'''
[cells]
crs = "{CRS}"
size = {SIZE}
radius = {RADIUS}
'''


def edition_of_areas() -> str:
    """edition.toml of the delivery in neighbourhoods."""
    note = f"{INVENTED} Zij gelden per buurt en zijn geen gemiddelden over een groter gebied. {OBSERVATION}."
    return _edition("demo", title=PROVINCE, note=note, words='one = "buurt"\nmany = "buurten"\n')


def edition_of_squares() -> str:
    """edition.toml of the delivery in squares."""
    note = (
        f"{INVENTED} Zij zijn gemiddelden over alle vierkanten binnen {RADIUS} meter, gewogen met hun "
        f"inwoners. {OBSERVATION} binnen die {RADIUS} meter."
    )
    words = f'one = "vierkant"\nmany = "vierkanten"\n{GRID}'
    return _edition("demo-vierkanten", title=f"{PROVINCE} in vierkanten", note=note, words=words)


def _edition(kind: str, *, title: str, note: str, words: str) -> str:
    """kind: what the id begins with. words: what an area is called, and the grid of squares."""
    return f"""\
# Een verzonnen provincie: geen enkel getal, gebied of naam is echt.
id = "{kind}-{YEARS[0]}-{YEARS[-1]}"
title = "{title} {YEARS[0]}-{YEARS[-1]}"
years = {list(YEARS)}
fictional = true
coverage = "part"
minimum_observations = 50
publish = "classes"
spatial_note = "{note}"
extent = {list(EXTENT)}

[area]
{words}
{CUTS_AND_SOURCES}"""
