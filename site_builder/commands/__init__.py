"""What each command does: one module per command, named as it is typed."""
