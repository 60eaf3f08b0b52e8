from .atlas_file import read_atlas as read_atlas
from .atlas_file import sample_problems as sample_problems
from .content_folder import read_content as read_content
from .edition_texts import unknown_editions as unknown_editions
from .region_texts import stranger_problems as stranger_problems
from .trend_table import read_trend_table as read_trend_table
from .trend_text import invented_problems as invented_problems
