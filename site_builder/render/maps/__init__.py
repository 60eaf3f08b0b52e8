"""How a map is drawn: by folium and our scripts, and as inline SVG."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
