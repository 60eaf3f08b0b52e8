"""Public files become a delivery: the import, from recipe to a folder (docs/import.md)."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
