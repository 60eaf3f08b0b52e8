"""What a page says about a figure: its chart, its sentence, its table."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
