"""How bytes become the folder of a site: written beside the old one, and swapped."""
