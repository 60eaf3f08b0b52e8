"""How a day, a month or a year is written in Dutch."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def titled(title: str, revised: str) -> str:
    """The title of an edition as readers see it. revised: the day of its correction, YYYY-MM-DD; "" when never."""
    return f"{title}, herzien op {written_date(revised)}" if revised else title


def written_date(date: str) -> str:
    """ "2023" -> "2023", "2023-05" -> "mei 2023", "2023-05-04" -> "4 mei 2023"."""
    year, *rest = date.split("-")
    parts = [year]
    if rest:
        parts.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) == 2:
        parts.insert(0, str(int(rest[1])))
    return " ".join(parts)
