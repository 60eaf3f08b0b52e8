"""The rules of the atlas: pure, no disk, clock, log, folium, jinja or markdown."""
