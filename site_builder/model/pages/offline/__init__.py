"""What may be taken along from an edition: its print sheets, and the copies that open without the net."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
