"""What pages say about practice: the examples with their pictures, and what was agreed."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
