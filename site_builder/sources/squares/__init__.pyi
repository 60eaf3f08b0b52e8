from .cell_delivery import COUNTED as COUNTED
from .cell_delivery import YearCells as YearCells
from .cell_result import CellDelivery as CellDelivery
from .cell_result import read_cell_delivery as read_cell_delivery
