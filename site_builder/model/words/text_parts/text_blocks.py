"""How a block in a text is written: "/// feiten | Titel", its lines, "///"."""

import re

FACTS, QUOTE = "feiten", "citaat"
BLOCKS = (FACTS, QUOTE)
OPEN = re.compile(r"/// *(?P<kind>\S*?) *(?:\| *(?P<title>.*?))? *")
CLOSE = re.compile(r"/// *")
