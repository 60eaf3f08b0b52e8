"""A table as it is delivered: its columns, its rows and its numbers, and why it cannot be read."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
