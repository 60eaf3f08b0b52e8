"""Where a delivery lies: borders, squares of a grid and the map beneath, and whether they fit each other."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
