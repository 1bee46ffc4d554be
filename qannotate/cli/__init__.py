"""The command line: the same core as the window, without a display.

Standard output carries the answer and nothing else; problems, progress and errors go to
standard error. Modules that take time to load are imported by the commands that need them.
"""

from __future__ import annotations

import io
import multiprocessing
import sys

from qannotate.cli.program import qannotate


def main() -> None:
    """Run the command line with the arguments of this process, and exit."""
    multiprocessing.freeze_support()  # a packed program starts itself again to compute
    _speak_utf8()
    qannotate(prog_name="qannotate")


def _speak_utf8() -> None:
    """Write UTF-8 and plain line feeds on every system, whatever the console prefers.

    What UTF-8 cannot hold (parts of undecodable file names) is written as an escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
