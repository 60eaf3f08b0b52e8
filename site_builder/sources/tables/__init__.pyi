from .coded_table import CodedFigures as CodedFigures
from .coded_table import CodedTable as CodedTable
from .coded_table import known_problems as known_problems
from .coded_table import read_table as read_table
from .coded_table import same_name as same_name
from .square_file import Ints as Ints
from .square_file import SquareFile as SquareFile
from .square_file import read_squares as read_squares
