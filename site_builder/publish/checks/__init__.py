"""What a finished site must be, read as a stranger would."""
