"""Which words of an edition do sentences about figures and their charts need?"""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.words.texts import fill


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of an edition that sentences about figures need.

    sentences: every name of the figures. labels: of the share classes, by slug, as in the legend of the dividing map.
    values: eerste, laatste, gebied, gebieden and geheel, what the sums are over. is_part: of the country.
    """

    sentences: Mapping[str, str]
    labels: Mapping[str, str]
    values: Mapping[str, str]
    is_part: bool = False

    @property
    def whole(self) -> str:
        """All areas of the edition together, as the name of a bar."""
        return self.sentences[f"whole.{'part' if self.is_part else 'nation'}.name"]

    def type_words(self, type_: str) -> str:
        """All municipalities of a type together."""
        return self.sentences[f"figure.{'part-type' if self.is_part else 'type'}.{type_}"]

    def urbanity_words(self, urbanity: str) -> str:
        """All municipalities of an urbanity together."""
        return self.sentences[f"figure.{'part-urbanity' if self.is_part else 'urbanity'}.{urbanity}"]

    def sentence(self, name: str, **values: str) -> str:
        """A filled sentence."""
        return fill(self.sentences[name], **self.values, **values)

    def within(self, group: str) -> str:
        """The label of a share class inside a sentence: "minder dan 10% corporatiewoningen"."""
        label = self.labels[group]
        return label[:1].lower() + label[1:]
