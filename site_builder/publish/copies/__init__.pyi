from .chromium import find_browser as find_browser
from .pack import CopySize as CopySize
from .pack import pack_copies as pack_copies
from .sheets_pdf import write_sheets as write_sheets
