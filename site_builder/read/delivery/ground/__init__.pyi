from .cell_grid import read_grid as read_grid
from .cells_file import FILE as FILE
from .cells_file import CellRows as CellRows
from .cells_file import read_cells as read_cells
from .context_file import CONTEXT_LAYERS as CONTEXT_LAYERS
from .context_file import ContextLayer as ContextLayer
from .delivered_geography import read_geography as read_geography
from .delivered_geography import with_cells as with_cells
