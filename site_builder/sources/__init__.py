"""Public files become a delivery: the import, from recipe to a folder (docs/import.md)."""
