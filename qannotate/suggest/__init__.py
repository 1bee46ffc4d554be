"""Suggestion engines: what they propose on the fold, and how their answers are combined."""
