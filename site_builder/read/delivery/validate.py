"""Do the files of a delivery agree with each other?"""

from collections.abc import Iterator

from site_builder.model.places import Edition
from site_builder.model.words import listing
from site_builder.problems import Problem, warning
from site_builder.read.delivery.areas_file import AreaRows
from site_builder.read.delivery.ground import CellRows
from site_builder.read.delivery.municipalities_file import MunicipalityRows
from site_builder.read.delivery.references_file import ReferenceRows
from site_builder.read.delivery.values_file import KEYS, Values
from site_builder.read.parsing import code_finder, shown, unknown_problems

Delivered = AreaRows | CellRows


def area_problems(areas: Delivered, municipalities: MunicipalityRows) -> Iterator[Problem]:
    """Areas of a municipality that does not exist (errors) and municipalities without any area (warnings)."""
    known, owners = municipalities.codes, areas.register["municipality"].tolist()
    fix = "voeg de gemeente toe aan municipalities.csv"
    find = code_finder(known)
    yield from unknown_problems(owners, known, noun="gemeente", find=find, otherwise=fix, rows=areas.rows)
    with_areas = set(owners)
    without = [row for row, code in enumerate(known) if code and code not in with_areas]

    def say(row: int) -> tuple[str, str]:
        if isinstance(areas, CellRows):
            what = f"gemeente {known[row]} heeft geen vierkant: haar pagina zegt dat er niets is aangeleverd"
            return what, "voeg haar vierkanten toe, of haal haar weg"
        what = f"gemeente {known[row]} heeft geen gebied en krijgt geen pagina"
        return what, "voeg haar gebieden toe, of haal haar weg"

    yield from municipalities.rows.warnings(without, say)


def value_problems(values: Values, areas: Delivered) -> Iterator[Problem]:
    """Rows of an area that does not exist (errors), areas without a row (warnings)."""
    codes = areas.register["code"].tolist()
    fix = f"voeg het gebied toe aan {areas.rows.where.rsplit('/', 1)[-1]} of verwijder de regel"
    delivered = set(values.frame["area"].unique())
    if not delivered <= set(codes):
        rows_of = values.frame["area"].tolist()
        yield from unknown_problems(
            rows_of, set(codes), noun="gebied", find=code_finder(codes), otherwise=fix, rows=values.rows
        )
    without = [row for row, code in enumerate(codes) if code and code not in delivered]

    def say(row: int) -> tuple[str, str]:
        return (
            f"gebied {shown(codes[row])} heeft geen regel in values.csv",
            "voeg regels toe; zonder krijgt het 'geen score'",
        )

    yield from areas.rows.warnings(without, say)


def municipality_value_problems(
    values: Values, areas: Delivered, *, municipalities: MunicipalityRows, minimum: float
) -> Iterator[Problem]:
    """Municipalities with areas, but without a single number that may be shown in any of them.

    Rows below the minimum of observations are left out: no message may depend on what is withheld.
    """
    frame = values.frame
    measures = [name for name in frame.columns if name not in KEYS]
    public = (frame["residents"] != 0) & (frame["observations"] >= minimum)
    filled = frame.loc[public & frame[measures].notna().any(axis=1), "area"]
    owner = areas.register.drop_duplicates("code").set_index("code")["municipality"]
    owners = set(owner.reindex(filled.unique()).dropna().tolist())
    with_areas = set(owner.tolist())
    rows = [row for row, code in enumerate(municipalities.codes) if code in with_areas and code not in owners]

    def say(row: int) -> tuple[str, str]:
        what = f"gemeente {municipalities.codes[row]} heeft in values.csv geen enkele waarde met genoeg waarnemingen"
        return what, "lever haar waarden aan; nu blijven al haar kaarten leeg"

    return municipalities.rows.warnings(rows, say)


def reference_problems(
    references: ReferenceRows, municipalities: MunicipalityRows, edition: Edition
) -> Iterator[Problem]:
    """References of an unknown municipality (errors); the nation or a municipality without one (warnings)."""
    codes, nation = references.frame["municipality"].tolist(), edition.theme.nation
    known = (*municipalities.codes, nation)
    fix = f"gebruik een code uit municipalities.csv, of {nation} voor het hele land"
    yield from unknown_problems(
        codes, known, noun="gemeente", find=code_finder(known), otherwise=fix, rows=references.rows
    )
    beside = edition.theme.beside_means
    if beside is None or not edition.delivers((beside.measure,)):
        return
    frame, national = references.frame, edition.theme.map(beside.national).number
    filled = frame[frame[beside.measure].notna()]
    years = filled.groupby("municipality")["year"].agg(set).to_dict()
    absent = {code: [y for y in edition.years if y not in years.get(code, ())] for code in dict.fromkeys(known)}

    def what(code: str) -> str:
        return f"geen referentie ({beside.measure}) voor {listing(absent[code])} in references.csv"

    if absent[nation]:
        some = len(absent[nation]) < len(edition.years)
        without = (
            "krijgen de kaarten die met het land vergelijken 'geen score'" if some else f"is er geen kaart {national}"
        )
        fix = f"lever haar aan; zonder {without}"
        yield warning(references.rows.where, f"{nation} heeft {what(nation)}", fix)
    rows = [row for row, code in enumerate(municipalities.codes) if code and absent[code]]

    def say(row: int) -> tuple[str, str]:
        code = municipalities.codes[row]
        fix = "lever haar aan; zonder krijgen de kaarten die met de gemeente vergelijken 'geen score'"
        return f"gemeente {code} heeft {what(code)}", fix

    yield from municipalities.rows.warnings(rows, say)
