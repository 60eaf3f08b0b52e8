from .explanation_page import empty_page as empty_page
from .explanation_page import explanation_page_of as explanation_page_of
from .explanation_page import text_page as text_page
