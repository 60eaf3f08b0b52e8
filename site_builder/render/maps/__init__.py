"""How a map is drawn: by folium and our scripts, and as inline SVG."""
