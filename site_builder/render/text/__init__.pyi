from .kept_markup import KeptMarkup as KeptMarkup
from .markdown import to_markup as to_markup
from .templating import page_parts as page_parts
from .templating import render_page as render_page
from .templating import template_environment as template_environment
