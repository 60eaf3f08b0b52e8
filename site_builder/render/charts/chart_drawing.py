"""How is a chart drawn? From its words and numbers to marks with places, without a template and without a colour."""

from functools import singledispatch

from site_builder.model.pages.graphs import DotRows, Lines, StackedBars, ValueBars
from site_builder.render.charts.dot_rows import dot_rows
from site_builder.render.charts.line_chart import line_chart
from site_builder.render.charts.marks import Drawing
from site_builder.render.charts.stacked_bars import stacked_bars
from site_builder.render.charts.value_bars import value_bars


@singledispatch
def drawn(data: object) -> Drawing:
    """The drawing of a chart; raises TypeError for what is no chart."""
    raise TypeError(f"drawn: {type(data).__name__} is no chart")


drawn.register(StackedBars, stacked_bars)
drawn.register(ValueBars, value_bars)
drawn.register(DotRows, dot_rows)
drawn.register(Lines, line_chart)
