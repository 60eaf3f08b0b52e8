"""Whether what was published is whole: sums, and what lies in a folder or zip."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
