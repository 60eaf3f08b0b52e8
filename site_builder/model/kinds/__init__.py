"""What a theme is made of: columns, cut points, maps, figures and sentences; the kinds, and none of any theme."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
