"""The one entry of every command: `python -m tools COMMAND`.

Any Python 3 can parse this file, so that an old one can say what it lacks; a newer Python on the
PATH takes over by itself. Everything else is in tools/setup.py, which may use Python 3.11.
"""

import shutil
import subprocess
import sys

from tools.process import follow

NEEDED = (3, 11)
# Newest first: the releases that the pinned packages have wheels for.
NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")
REMEDIES = {"darwin": "brew install python@3.13", "win32": "winget install Python.Python.3.13"}
TOO_OLD = (
    "Python %d.%d or newer is needed, this is %d.%d: "
    "install one (%s), then run the same command again.\n"
)


def main(arguments: "list[str]") -> int:
    """Run one command and return its exit status."""
    if sys.version_info[:2] >= NEEDED:
        from tools.setup import run

        return run(arguments)
    newer = find_newer()
    if newer is None:
        sys.stderr.write(too_old(sys.version_info[:2], sys.platform))
        return 1
    return follow([newer, "-m", "tools"] + arguments)


def find_newer() -> "str | None":
    """The newest Python on the PATH that starts (a version manager's shim may not)."""
    probe = "import sys; sys.exit(sys.version_info[:2] < %r)" % (NEEDED,)
    for name in NAMES:
        path = shutil.which(name)
        try:
            if path and subprocess.call([path, "-c", probe], stderr=subprocess.DEVNULL) == 0:
                return path
        except OSError:
            continue
    return None


def too_old(version: "tuple[int, int]", platform: str) -> str:
    """What to tell the owner of an old Python: one sentence with the one command that helps."""
    remedy = REMEDIES.get(platform, "for example with `uv python install 3.13`")
    return TOO_OLD % (NEEDED + tuple(version) + (remedy,))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
