"""What a page says about a figure: its chart, its sentence, its table."""
