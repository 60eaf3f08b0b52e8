"""What is written here and read back elsewhere: writer and reader side by side."""
