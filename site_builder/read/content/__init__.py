"""What the editors wrote, practice examples apart: a reader per kind of text."""
