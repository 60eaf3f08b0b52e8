"""The sentences that follow from counts and figures: which there are, and what fills them."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
