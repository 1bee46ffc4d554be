"""The values every other package speaks in, and the rules they keep."""
