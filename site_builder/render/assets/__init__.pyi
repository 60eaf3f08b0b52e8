from .assets import Assets as Assets
from .assets import read_assets as read_assets
from .assets import static_files as static_files
