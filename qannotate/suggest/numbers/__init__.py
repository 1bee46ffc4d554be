"""The number engine: a grammar over the fold, with the value of every number."""
