"""How one edition stands beside another: what changed, and which older ones there are."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
