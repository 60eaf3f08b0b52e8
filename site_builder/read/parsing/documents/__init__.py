"""A text as an editor writes it: its head, its body, and the slips in both."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
