"""A Chromium-like browser for the tests of the built site: find one, or install one.

Nothing is ever installed with more rights than the caller has.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.missing import MissingError

NAMES = (
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        "{ProgramFiles}/Google/Chrome/Application/chrome.exe",
        "{ProgramFiles(x86)}/Google/Chrome/Application/chrome.exe",
        "{LocalAppData}/Google/Chrome/Application/chrome.exe",
        "{ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe",
        "{ProgramFiles}/Microsoft/Edge/Application/msedge.exe",
    ),
}
CACHES = {
    "darwin": "~/Library/Caches/ms-playwright",
    "win32": "~/AppData/Local/ms-playwright",
}
IN_CACHE = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
REMEDIES = {"darwin": "brew install --cask google-chrome", "win32": "winget install Google.Chrome"}
LOG = Path(".cache/setup/browser.log")

# Runs a command into a log file and gives its exit status.
Call = Callable[[list[str]], int]


def find_browser() -> Path | None:
    """The first browser that starts: the one that CHROMIUM names, then those in usual places.

    MissingError where CHROMIUM names one that does not start.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        path = Path(shutil.which(named) or named)
        if starts(path):
            return path
        raise MissingError(
            f"CHROMIUM names {named}, which does not start: "
            "name a browser there that does, or unset it with `unset CHROMIUM`."
        )
    return next(filter(starts, candidates()), None)


def candidates(system: str = sys.platform) -> Iterator[Path]:
    """Where a browser may be, best first."""
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for place in PLACES.get(system, ()):
        yield Path(_fill_in(place))
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    cache = Path(named or CACHES.get(system, "~/.cache/ms-playwright")).expanduser()
    for pattern in IN_CACHE:
        yield from sorted(cache.glob(pattern), reverse=True)


def _fill_in(place: str) -> str:
    for name in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
        place = place.replace(f"{{{name}}}", os.environ.get(name.upper(), f"/{name}"))
    return place


def starts(path: Path) -> bool:
    """Whether the file is a browser that runs here; a place holder for one is not.

    On Windows, where asking for the version opens a window, being there must do.
    """
    if not path.is_file():
        return False
    if sys.platform == "win32":
        return True
    try:
        done = subprocess.run(
            [str(path), "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def ensure_browser(root: Path, call: Call | None = None) -> Path:
    """The browser for the tests; installed where there is none and that is possible.

    MissingError, one sentence with one command, where it is not.
    """
    if found := find_browser():
        return found
    ways = commands(_is_root(), _system_name())
    print(f"No browser for the tests yet: {' '.join(ways[-1])} …", file=sys.stderr, flush=True)
    run = call or _logged(root / LOG)
    status = max((run(command) for command in ways), default=0)
    if status == 0 and (found := find_browser()):
        return found
    raise MissingError(
        "The tests of the built site need a Chromium-like browser, and none could be installed: "
        f"{remedy()}, or name one in the variable CHROMIUM, then run the same command again. "
        f"(The log: {LOG})"
    )


def commands(as_root: bool, system: str) -> list[list[str]]:
    """What installs a browser, with the caller's rights alone."""
    playwright = [sys.executable, "-m", "playwright", "install"]
    if as_root and system == "debian":
        install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
        return [["apt-get", "update", "-q"], install]
    if as_root and system == "ubuntu":  # whose package chromium is an empty shell
        return [[*playwright, "--with-deps", "chromium"]]
    return [[*playwright, "chromium"]]


def remedy(platform: str = sys.platform) -> str:
    """The one command that a person can run."""
    if command := REMEDIES.get(platform):
        return f"run `{command}`"
    if _system_name() == "debian":
        return "ask an administrator to run `apt install chromium`"
    needs = "python -m playwright install-deps chromium"
    return f"ask an administrator to run `.venv/bin/{needs}`"


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _system_name(release: Path = Path("/etc/os-release")) -> str:
    """`debian`, `ubuntu` or another name; empty where there is no such file."""
    try:
        lines = release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line[3:].strip('"') for line in lines if line.startswith("ID=")), "")


def _logged(log: Path) -> Call:
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"")
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

    def call(command: list[str]) -> int:
        with log.open("ab") as file:
            try:
                return subprocess.run(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=file,
                    stderr=subprocess.STDOUT,
                    env=variables,
                    check=False,
                ).returncode
            except OSError as error:
                file.write(f"{error}\n".encode())
                return 1

    return call
