from .veerkracht import THEME as THEME
