"""What a text of the editors is made of: blocks, headings, links, mentions of maps, and signs for what comes later."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
