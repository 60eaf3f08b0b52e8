from .cell_grid import read_grid as read_grid
from .cells_file import FILE as FILE
from .cells_file import CellRows as CellRows
from .cells_file import read_cells as read_cells
from .delivered_geography import read_geography as read_geography
from .delivered_geography import with_cells as with_cells
