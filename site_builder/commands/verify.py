"""The command that tells whether a copy, an edition or a site is whole."""

from pathlib import Path

from site_builder.console import Console
from site_builder.inputs import stop_if_any
from site_builder.model.words.dutch import number
from site_builder.publish.seal.verify import verify


def tell_whether_whole(path: Path, console: Console) -> None:
    """Says so when it is. Raises BuildStopped with everything that is missing, extra or changed."""
    with console.step("nakijken"):
        count, problems = verify(path)
    stop_if_any(problems, console)
    console.say(f"Heel: {path.name}, {number(count)} bestanden nagekeken.")
