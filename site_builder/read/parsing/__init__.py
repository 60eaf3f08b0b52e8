"""How a file of text, numbers or keys is read, whatever it was saved with, and how a mistake in it is told."""
