"""The words of the atlas: texts of the editors, sentences that follow from counts, Dutch numbers and dates."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
