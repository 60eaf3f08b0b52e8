"""What stands in the files of publishers, whatever their kind, spelling and markers?"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
