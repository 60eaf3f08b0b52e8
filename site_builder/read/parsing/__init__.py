"""How a file of text, numbers or keys is read, whatever it was saved with, and how a mistake in it is told."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
