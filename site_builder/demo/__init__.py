"""The fictional province, written as a delivery like any other."""
