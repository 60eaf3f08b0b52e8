"""How one edition stands beside another: what changed, and which older ones there are."""
