from .desk import Desk as Desk
from .live_edition import LiveEdition as LiveEdition
from .live_edition import Reading as Reading
from .server import listen as listen
from .server import serve as serve
from .session import Session as Session
from .tools import require_tools as require_tools
