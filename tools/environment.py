"""The virtual environment `.venv`: is it there, does it start, which groups does it hold.

A group's stamp is written only after everything of it is installed; `.installing` stands while an
installation is under way, so that the next call can tell that one was interrupted.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.missing import MissingError
from tools.requirements import FILES, fingerprint, groups_holding

Run = Callable[[list[str]], "subprocess.CompletedProcess[str]"]

OLDEST = (3, 11)
_VERSION = "import sys; print(*sys.version_info[:2])"
_NO_ENSUREPIP = (
    "Python cannot make virtual environments here because its part ensurepip is missing: "
    "ask an administrator to run `apt install python{0}.{1}-venv`, then run the same command again."
)


def capture(command: list[str]) -> "subprocess.CompletedProcess[str]":
    """Run a short command; its output and errors come back as one text."""
    return subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        env=clean_environment(),
    )


def clean_environment() -> dict[str, str]:
    """The variables for what runs inside: none that would lead Python to other packages, and UTF-8
    for text files and output on every system."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"}
    variables = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**variables, "PYTHONUTF8": "1"}


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the checkout at `root`."""

    root: Path
    run: Run = capture

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        inside = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
        return self.folder / inside

    @property
    def mark(self) -> Path:
        """The file that stands while an installation is under way."""
        return self.folder / ".installing"

    def stamp(self, group: str) -> Path:
        return self.folder / f".installed-{group}"

    def holds(self, group: str) -> bool:
        """Whether everything of the group is installed, as pinned today, and Python starts."""
        version = self.version()
        return (
            version is not None
            and not self.mark.exists()
            and any(self._stamped(name, version) for name in groups_holding(group))
        )

    def version(self) -> tuple[int, int] | None:
        """The version of the Python inside; None where there is none, or it does not start."""
        if not self.python.exists():
            return None
        try:
            done = self.run([str(self.python), "-I", "-S", "-c", _VERSION])
            major, minor = done.stdout.split()
            version = (int(major), int(minor))
        except (OSError, ValueError):
            return None
        return version if done.returncode == 0 and version >= OLDEST else None

    def defect(self) -> str | None:
        """Why the folder must be made anew, in words; None where it is sound or absent."""
        if not self.folder.exists():
            return None
        if self.mark.exists():
            return "The last set-up was interrupted"
        if self.version() is None:
            return "The Python in .venv does not start or is too old"
        return None

    def remove(self) -> None:
        """Delete the folder; MissingError where something still uses it."""
        try:
            shutil.rmtree(self.folder)
        except OSError as error:
            raise MissingError(
                f"{error.filename or self.folder} cannot be deleted: end the programs that use "
                "it, delete the folder .venv, then run the same command again."
            ) from None

    def create(self) -> None:
        """Make the folder with a Python and pip in it."""
        done = self.run([sys.executable, "-m", "venv", str(self.folder)])
        if done.returncode == 0:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        if "ensurepip" in done.stdout:
            raise MissingError(_NO_ENSUREPIP.format(*sys.version_info[:2]))
        last = (done.stdout.strip().splitlines() or ["it said nothing"])[-1].rstrip(".")
        raise MissingError(
            f"No virtual environment can be made in {self.folder} ({last}): "
            "see that the folder is writable, then run the same command again."
        )

    def begin(self) -> None:
        """Say that an installation starts: what no longer agrees with today's pins is forgotten."""
        version = self.version()
        for group in FILES:
            if version is None or not self._stamped(group, version):
                self.stamp(group).unlink(missing_ok=True)
        self.mark.touch()

    def finish(self, group: str) -> None:
        """Say that everything of the group is installed."""
        version = self.version()
        if version is not None:
            self.stamp(group).write_text(self._stamp_text(group, version), encoding="utf-8")
        self.mark.unlink()

    def _stamped(self, group: str, version: tuple[int, int]) -> bool:
        try:
            text = self.stamp(group).read_text(encoding="utf-8")
        except FileNotFoundError:
            return False
        return text == self._stamp_text(group, version)

    def _stamp_text(self, group: str, version: tuple[int, int]) -> str:
        return f"{fingerprint(group, self.root)} {version[0]}.{version[1]}\n"
