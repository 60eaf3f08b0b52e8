"""Where the fictional province lies: its map, its areas with their names, its water, roads and railways."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
