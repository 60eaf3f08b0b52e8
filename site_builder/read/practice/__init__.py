"""Which practice examples the editors wrote."""
