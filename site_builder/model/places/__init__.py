"""Where everything lies and what it is called: an edition, its areas, municipalities and pages."""
