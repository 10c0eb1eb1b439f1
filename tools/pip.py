"""Installing the pinned packages with pip, and saying in a sentence why it did not work.

pip's own settings (a mirror, a proxy, certificates) stay in force.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools.environment import clean_environment
from tools.missing import MissingError
from tools.requirements import FILES, Cost

# Status and the text of what pip wrote to standard error.
Pip = Callable[[list[str], dict[str, str]], tuple[int, str]]

LOG = ".cache/setup/pip.log"
OPTIONS = (
    *("--require-hashes", "--only-binary", ":all:"),
    *("--no-user", "--no-input", "--disable-pip-version-check"),
)
_NETWORK = re.compile(
    "NewConnectionError|ConnectTimeout|ReadTimeout|Max retries exceeded|ProxyError|SSLError|"
    "Network is unreachable|name resolution|getaddrinfo failed|Connection(?: broken|ResetError)"
)
_DISK = re.compile(r"No space left on device|Errno 28\b|WinError 112\b|Disk quota exceeded")
_NO_WHEEL = re.compile(r"No matching distribution found for (\S+)")
_RIGHTS = re.compile(r"Permission denied|WinError 5\b|Read-only file system")


def install(python: Path, group: str, root: Path, pip: Pip | None = None) -> None:
    """Install a group into the environment of `python`; MissingError where pip fails.

    Files on their way lie below `.cache`, not in the system's folder for temporary files, which is
    often a small part of the memory.
    """
    log = root / LOG
    temporary = log.parent / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    log.unlink(missing_ok=True)
    progress = [] if sys.stderr.isatty() else ["--progress-bar", "off"]
    command = [str(python), "-m", "pip", "install", *OPTIONS, *progress]
    command += ["--log", str(log), "-r", str(root / FILES[group])]
    variables = {**clean_environment(), "TMPDIR": str(temporary), "TEMP": str(temporary)}
    try:
        status, errors = (pip or show)(command, {**variables, "TMP": str(temporary)})
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    if status:
        raise MissingError(f"{explain(errors + read(log), errors)} (The whole log: {LOG})")


def show(command: list[str], variables: dict[str, str]) -> tuple[int, str]:
    """Run pip with its progress on standard error; its errors are kept back for `explain`."""
    errors: list[str] = []
    with subprocess.Popen(
        command, stdout=2, stderr=subprocess.PIPE, text=True, errors="replace", env=variables
    ) as child:
        try:
            for line in child.stderr or ():
                if "Retrying" in line and not any("Retrying" in before for before in errors):
                    print("The package index does not answer yet; trying again …", file=sys.stderr)
                errors.append(line)
        except KeyboardInterrupt:
            child.wait()  # pip got the Ctrl-C as well, and tidies up
            raise
    return child.returncode, "".join(errors)


def changed_something(root: Path) -> bool:
    """Whether pip got so far that it touched the environment: it downloads everything first."""
    return "Installing collected packages" in read(root / LOG)


def explain(text: str, errors: str) -> str:
    """One sentence: why pip failed and what to do; `text` is all that it wrote."""
    if _DISK.search(text):
        return "The disk is full: free some space, then run the same command again."
    if "DO NOT MATCH THE HASHES" in text:
        return (
            "A download differs from the recorded hash, so it was not installed: run "
            "`python -m pip cache purge`, then the same command again; if it stays so, the "
            "package index or mirror that pip is set to is not to be trusted."
        )
    if _NETWORK.search(text):
        return (
            "The package index cannot be reached: check the network (or name a nearer mirror with "
            "`python -m pip config set global.index-url ADDRESS`), then run the same command again."
        )
    if lacking := _NO_WHEEL.search(text):
        return (
            f"There is no wheel of {lacking[1]} for this Python and system on the package index "
            "that pip is set to: use another mirror, or Python 3.11 to 3.14."
        )
    if _RIGHTS.search(text):
        return (
            "A file may not be written: make the folder of the checkout writable, then try again."
        )
    said = [line for line in errors.splitlines() if line.startswith("ERROR: ")]
    reason = said[-1].removeprefix("ERROR: ").rstrip(".") if said else "it did not say why"
    return f"pip could not install the packages ({reason}): run the same command again."


def check_space(cost: Cost, root: Path, free: int | None = None) -> None:
    """MissingError where the disk cannot hold the downloads and what they unpack to."""
    available = shutil.disk_usage(root).free if free is None else free
    needed = (cost.download + cost.unpacked) * 10**6
    if available < needed:
        raise MissingError(
            f"The disk of {root} has {available / 10**9:.1f} GB free and the set-up needs "
            f"{needed / 10**9:.1f} GB: free some space or move the checkout to a larger disk, "
            "then run the same command again."
        )


def read(path: Path) -> str:
    """The text of a file; empty where there is none."""
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
