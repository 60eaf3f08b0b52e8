"""What does a table of figures hold, by code, and does it belong to its map?"""
