"""Which stylesheets and scripts a page links, and which static files an edition carries."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
