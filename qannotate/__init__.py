"""qannotate: label Chinese text on a desktop, with exact offsets in every script."""
