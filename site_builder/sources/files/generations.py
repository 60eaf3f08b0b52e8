"""How the publishers named the same column in another generation of their files, for a message that helps."""

from collections.abc import Sequence

from site_builder.read.parsing import meant_word, shown

SAME = (
    ("BU_CODE", "buurtcode", "bu_code", "gwb_code_10", "gwb_code", "WijkenEnBuurten", "Codering_3", "statcode"),
    ("BU_NAAM", "buurtnaam", "bu_naam", "regio", "statnaam"),
    ("WK_CODE", "wijkcode", "wk_code"),
    ("WK_NAAM", "wijknaam", "wk_naam"),
    ("GM_CODE", "gemeentecode", "gm_code"),
    ("GM_NAAM", "gemeentenaam", "gm_naam", "Gemeentenaam_1"),
    ("WATER", "H2O", "water"),
    ("AANT_INW", "aantal_inwoners", "a_inw", "INW", "AantalInwoners_5"),
    ("WONINGEN", "woningvoorraad", "a_woning", "aantal_woningen", "WONING"),
    (
        "P_HUURCORP", "perc_huurwoningen_in_bezit_woningcorporaties", "p_wcorpw", "P_WCORPW",
        "aantal_huurwoningen_in_bezit_woningcorporaties",
    ),
    ("STED", "stedelijkheid_adressen_per_km2", "ste_mvs"),
    ("a_soz_wb", "aantal_personen_met_een_alg_bijstandsuitkering_tot", "A_SOZ_WB"),
    ("g_woz", "g_wozbag", "WOZ", "gemiddelde_woningwaarde"),
    ("jaar", "JAAR", "Perioden", "year"),
    ("C28992R100", "crs28992res100m", "c28992r100"),
    ("INWONER", "aantal_inwoners", "inwoner"),
)  # fmt: skip


def name_here(column: str, header: Sequence[str]) -> str | None:
    """What a column that is not there is called in this file, or None: other case, or a word of another generation."""
    for words in SAME:
        if column.lower() in [word.lower() for word in words]:
            for word in words:
                for name in header:
                    if name.lower() == word.lower() and name != column:
                        return name
    return next((name for name in header if name.lower() == column.lower()), None)


def column_fix(column: str, header: Sequence[str], at: str) -> str:
    """What to do about a column that is not there."""
    if (here := name_here(column, header)) is not None:
        return f"in deze generatie heet zij {shown(here)}: pas {at} aan"
    meant = meant_word(column, header)
    return f"bedoelde u {shown(meant)}? Pas {at} aan" if meant else f"pas {at} aan, of download het juiste bestand"
