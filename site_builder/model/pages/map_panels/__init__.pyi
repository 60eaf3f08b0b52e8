from .leads import lead_of as lead_of
from .leads import opening_slug as opening_slug
from .pairs import Pair as Pair
from .panels import MapPanels as MapPanels
from .panels import panels_of as panels_of
from .place_tables import area_table as area_table
from .place_tables import hood_table as hood_table
from .shared_words import shared_words_of as shared_words_of
