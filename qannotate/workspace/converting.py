"""Converting a file to another script as it stands, without reading it as an article."""

from __future__ import annotations

from pathlib import Path

from qannotate.domain.view import Derived
from qannotate.errors import InputError
from qannotate.text.encoding import decode
from qannotate.workspace.viewing import convert_text


def convert_file(path: Path, script_or_configuration: str) -> Derived:
    """Return the decoded text of a file in a script or by a conversion of OpenCC.

    The alignment leads from the decoded file, byte order mark and line ends included.

    Raises:
        InputError: the file cannot be read as text, or there is no such conversion.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"“{path.name}” cannot be read: {error.strerror}.",
            "Check that the file is there and that you may read it.",
        ) from error
    return convert_text(decode(data, path.name).text, script_or_configuration)
