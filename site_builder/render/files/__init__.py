"""Which files a page is, as path and bytes."""
