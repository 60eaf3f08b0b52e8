"""The atlas while somebody writes: served from memory on this computer only, and shown again after every change."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
