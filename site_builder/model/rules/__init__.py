"""What may be shown, and as which class: measures, the gate, the maps."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
