"""How bytes become the folder of a site: written beside the old one, and swapped."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
