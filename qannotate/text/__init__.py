"""One file to one reading text, with the alignment between them."""
