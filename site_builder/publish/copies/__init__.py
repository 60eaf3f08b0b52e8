"""Copies that open without network, and the sheets as a PDF."""
