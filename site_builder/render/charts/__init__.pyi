from .chart_drawing import drawn as drawn
