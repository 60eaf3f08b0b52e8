"""The desk: every story with its state, and a form that writes the same files as an editor does."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
