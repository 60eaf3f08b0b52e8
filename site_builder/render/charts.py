"""How is a chart drawn? From its words and numbers to marks with places, without a template and without a colour."""

from functools import singledispatch

from site_builder.model.charts import DotRows, Lines, StackedBars, ValueBars
from site_builder.render.dot_rows import dot_rows
from site_builder.render.line_chart import line_chart
from site_builder.render.marks import Drawing
from site_builder.render.stacked_bars import stacked_bars
from site_builder.render.value_bars import value_bars


@singledispatch
def drawn(data: object) -> Drawing:
    """The drawing of a chart; raises TypeError for what is no chart."""
    raise TypeError(f"drawn: {type(data).__name__} is no chart")


drawn.register(StackedBars, stacked_bars)
drawn.register(ValueBars, value_bars)
drawn.register(DotRows, dot_rows)
drawn.register(Lines, line_chart)
