"""Panels: the parts of the window. They ask by signals and show what they are given."""
