"""Set up `.venv` for work on the project, on a machine that has little more than Python.

Takes the newest Python from 3.11 up that works here and has a wheel for every locked
package (`PYTHON=…` chooses one), installs the locked packages and the project itself.
On Debian and its kin the system packages that Qt needs are installed when root, else
named in one line to paste. Needs nothing but the standard library; any Python 3.9 runs it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
READY = VENV / ".ready"
VERSIONS = ("3.14", "3.13", "3.12", "3.11")

# jieba is published as source only; it is pure Python, so every machine can build it.
FROM_SOURCE = "jieba"

PYTHON_PACKAGES = ("python3-venv", "ca-certificates")
QT_PACKAGES = (
    # to import QtWidgets at all
    *("libegl1", "libgl1", "libx11-6", "libdbus-1-3", "libfontconfig1", "libfreetype6"),
    *("libglib2.0-0", "libxkbcommon0"),
    # Chinese glyphs
    "fonts-noto-cjk",
    # windows on X11
    *("libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xfixes0"),
    *("libxcb-xkb1", "libxkbcommon-x11-0"),
)


class SetupError(Exception):
    """The set-up cannot go on; the message says what to do."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--python", default="", help="the Python to use")
    arguments = parser.parse_args()
    try:
        install_system_packages()
        make_environment(arguments.python)
    except SetupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def install_system_packages() -> None:
    """Install what is missing when root; else say in one line how to install it."""
    missing = [name for name in PYTHON_PACKAGES + QT_PACKAGES if not is_installed(name)]
    if not missing:
        return
    if os.geteuid() != 0:
        print(
            "Some system packages are missing. To install them, paste this line:\n"
            f"sudo apt-get install -y --no-install-recommends {' '.join(missing)}",
            file=sys.stderr,
        )
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say(f"installing {len(missing)} system packages")
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
    ):
        done = subprocess.run(
            command,
            env=environment,
            check=False,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode != 0:
            raise SetupError(f"“{' '.join(command)}” failed. Run it by hand, then try again.")


def is_installed(package: str) -> bool:
    """Whether a Debian package is there; on other systems, assume so."""
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return True
    names = (package, f"{package}t64")  # Debian 13 and Ubuntu 24.04 renamed some
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}\n", *names]
    shown = subprocess.run(query, check=False, capture_output=True, text=True)
    return "installed" in shown.stdout.split()


def make_environment(chosen: str) -> None:
    """Make `.venv` with the first Python that can hold every locked package.

    Raises:
        SetupError: none can; the message names the ones that were tried.
    """
    tried = []
    for python in [chosen] if chosen else candidates():
        if not works(python):
            tried.append(f"{python} (does not run, is older than 3.11, or has no venv)")
            continue
        say(f"setting up .venv with {python}")
        if fill_environment(python):
            READY.touch()
            return
        tried.append(f"{python} (not every package could be installed, see above)")
    raise SetupError(
        f"No Python could be used: {', '.join(tried) or 'none found'}. "
        "Install Python 3.11 or later with its venv module, or choose one with PYTHON=…"
    )


def candidates() -> list[str]:
    """Return the Pythons on this machine by version, the newest first, each once."""
    named = [f"python{version}" for version in VERSIONS]
    found: dict[str, str] = {}
    for name in [*named, "python3", sys.executable]:
        path = shutil.which(name)
        if path is not None:
            found.setdefault(os.path.realpath(path), name)
    return list(found.values())


def works(python: str) -> bool:
    test = "import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 15))"
    try:
        done = subprocess.run([python, "-c", test], check=False, capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def fill_environment(python: str) -> bool:
    """Make `.venv` anew and install the locked packages and the project into it."""
    shutil.rmtree(VENV, ignore_errors=True)
    pip = [str(inside("python")), "-m", "pip", "--disable-pip-version-check", "-qq"]
    wheels = ["--only-binary", ":all:", "--no-binary", FROM_SOURCE]
    steps = (
        [python, "-m", "venv", str(VENV)],
        [*pip, "install", *wheels, "--require-hashes", "--requirement", str(LOCK)],
        [*pip, "install", "--no-deps", "--editable", str(ROOT)],
    )
    return all(subprocess.run(step, check=False).returncode == 0 for step in steps)


def inside(program: str) -> Path:
    """Return a program of `.venv`."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / program


def say(message: str) -> None:
    print(f"qannotate: {message}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
