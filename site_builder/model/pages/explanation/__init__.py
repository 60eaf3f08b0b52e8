"""What the toelichting of an edition says: its text, its cut points, and which maps it lacks."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
