from .area_delivery import AreaDelivery as AreaDelivery
from .area_delivery import area_frame as area_frame
from .area_delivery import read_area_delivery as read_area_delivery
from .area_delivery import reference_table as reference_table
from .area_delivery import values_table as values_table
from .municipal_means import Means as Means
