"""What does a build say it made? Counts of pages, bytes and withheld areas, never values."""

from pathlib import Path

from site_builder.console import Console
from site_builder.model.places import EDITIONS, SHIELDED, WITHHELD, Edition
from site_builder.model.rules import Classes
from site_builder.model.words import Texts, layer_name, number
from site_builder.publish.output import measure


def tell_what_was_made(out: Path, edition: Edition, classes: Classes, texts: Texts, *, console: Console) -> None:
    """A table per kind of count, and where the site stands."""
    sizes = measure(out / edition.id)
    console.say("")
    console.say(f"Uitgave {edition.id}")
    console.table([
        ("pagina's", number(sizes.pages)),
        ("bestanden", number(sizes.files)),
        ("megabytes", number(sizes.total / 1e6, 1)),
    ])  # fmt: skip
    console.say("")
    console.say("Grootste pagina's, met hun gegevens, in kilobytes (gzip)")
    console.table((page.path, number(page.compressed / 1e3, 0)) for page in sizes.largest)
    console.say("")
    console.say(f"Afgeschermde {edition.area.many}, per laag")
    withheld = (classes.codes == WITHHELD).sum()
    names = {layer.key: layer_name(layer, edition, texts) for layer in classes.layers}
    console.table((names[key], number(withheld[key])) for key in classes.codes.columns)
    if classes.shielded:
        console.say("")
        console.say(
            f"Naast de gemeente afgeschermd, omdat anders een ander gebied af te leiden is ({edition.area.many})"
        )
        shields = (classes.codes == SHIELDED).sum()
        console.table((names[key], number(shields[key])) for key in classes.codes.columns if shields[key])
    console.say("")
    console.say(f"{out / EDITIONS}")
