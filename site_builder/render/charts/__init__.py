"""How a chart is drawn: from words and numbers to marks with places."""
