"""What makes this atlas one about veerkracht: THEME, which commands hand to the reader. Nobody else imports it."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
