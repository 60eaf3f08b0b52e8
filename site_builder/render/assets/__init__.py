"""Which stylesheets and scripts a page links, and which static files an edition carries."""
