"""Models: what the panels show, as lists and as values."""
