"""What each command does: one module per command, named as it is typed (with "_" for "-").

Each module has parser(), its options, and run(options, atlas, console), which returns the exit code.
"""

COMMANDS = {
    "build": "bouw de atlas (ook zonder opdracht)",
    "check": "kijk de teksten en de levering na, zonder iets te schrijven",
    "new": "begin een praktijkvoorbeeld",
    "preview": "open het bureau: schrijf, en bekijk meteen de atlas",
    "pack": "maak kopieën om mee te nemen, van een atlas die gebouwd is",
    "sheets": "maak van de kaartbladen een pdf, van een atlas die gebouwd is",
    "verify": "kijk of een kopie, een uitgave of een hele site nog heel is",
    "diff": "vergelijk een nieuwe levering met de vorige, voor u publiceert",
    "ground": "zet in de lijst van wat eerdere uitgaven afschermden waar elk gebied lag",
    "import": "maak een levering van openbare bestanden, met een recept",
    "kit": "maak een map om in te schrijven en te kijken, zonder de levering",
    "init": "begin een eigen atlas, met een levering om van uit te gaan",
}
"""Every command, in the order of its use, with what it does."""

MODULES = {"import": "import_delivery"}
"""Of a command that Python could not name a module after."""
