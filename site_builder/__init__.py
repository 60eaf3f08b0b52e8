"""Generator of municipal atlases: a delivery of data goes in, a folder of plain files comes out."""

__version__ = "0.1.0"
