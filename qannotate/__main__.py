"""`python -m qannotate` is the command `qannotate`."""

from __future__ import annotations

from qannotate.cli import main

if __name__ == "__main__":
    main()
