"""What stands around the maps of a place: the sentences above, the panel beside, the table under."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
