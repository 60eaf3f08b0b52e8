"""What a delivery says: a reader per file, and whether they agree."""
