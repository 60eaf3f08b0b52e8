"""Is an area shown in a year, and if not, why?"""

SHOWN, NO_SCORE, WITHHELD, SHIELDED = 0, -1, -2, -3
STATE_SLUGS = {SHIELDED: "shielded", WITHHELD: "withheld", NO_SCORE: "no-score"}
"""What legends and pages call the states, in the order of every legend."""

FILE_SLUGS = STATE_SLUGS | {SHIELDED: "withheld"}
"""What CSV files call them."""
