"""The numbers of the national picture, and of a municipality beside it."""
