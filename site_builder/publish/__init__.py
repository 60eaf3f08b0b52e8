"""Bytes become a checked folder of plain files."""
