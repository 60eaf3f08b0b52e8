"""How words become HTML: markdown and templates."""
