from .desk_routes import PREFIX as PREFIX
from .desk_routes import DeskRoutes as DeskRoutes
from .desk_views import Desk as Desk
