"""Where everything lies and what it is called: an edition, its areas, municipalities and pages."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
