"""Which signs stand for what comes later on a page? Where text enters they are refused, so that no text holds them."""

import re

PLACE = "\ufdd0"
"""Where the name of a municipality comes."""

KEY = "\ufdd1"
"""Where the name of the data of a municipality comes."""

LATER = "\0"
"""Where something of one page comes."""

REFUSED = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069"
"""As a set of a regular expression: control characters but tab and line ends, what Unicode keeps for a program, and
what turns the direction of the text after it."""

NO_TEXT = re.compile(f"[{REFUSED}]")
