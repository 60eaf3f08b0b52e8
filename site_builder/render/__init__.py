"""Page models become bytes: templates, maps, data files."""
