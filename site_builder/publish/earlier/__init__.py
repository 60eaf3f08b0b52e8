"""What older editions in a site say about themselves."""
