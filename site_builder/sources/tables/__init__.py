"""What does a table of figures hold, by code, and does it belong to its map?"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
