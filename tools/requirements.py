"""The pinned requirements: which file a group has, and what a set-up will cost on a platform.

tools/lock.py writes these files; their heads hold figures that it has measured, one line for each
platform and Python, in the words of `Cost.line` and `Cost.lacking`.
"""

import hashlib
import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path

# Every group holds the ones before it, at the same versions.
FILES = {
    "site": "requirements.txt",
    "check": "requirements-check.txt",
    "test": "requirements-test.txt",
}
SYSTEMS = {"darwin": "macos", "win32": "windows"}
MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}

_COST = re.compile(r"# (\S+) (\S+): (\d+) packages, (\d+) MB to download, (\d+) MB unpacked")
_LACKING = re.compile(r"# (\S+) (\S+): no wheel of (.+)")
_PIN = re.compile(r"^[a-z0-9][a-z0-9._-]*==", re.MULTILINE)


@dataclass(frozen=True)
class Target:
    """A platform such as linux-x86_64 and a Python such as 3.11."""

    platform: str
    python: str

    def __str__(self) -> str:
        return f"{self.platform} {self.python}"


@dataclass(frozen=True)
class Cost:
    """What a set-up installs: packages, megabytes to download, megabytes on disk; `lacking` names
    packages that have no wheel for the target, then nothing can be installed."""

    packages: int
    download: int
    unpacked: int
    lacking: tuple[str, ...] = ()

    def line(self, target: Target) -> str:
        """The line of a requirements file's head that says this."""
        if self.lacking:
            return f"# {target}: no wheel of {', '.join(self.lacking)}"
        return (
            f"# {target}: {self.packages} packages, {self.download} MB to download, "
            f"{self.unpacked} MB unpacked"
        )


def read_costs(text: str) -> dict[Target, Cost]:
    """The figures in the head of a requirements file."""
    costs = {
        Target(found[1], found[2]): Cost(int(found[3]), int(found[4]), int(found[5]))
        for found in _COST.finditer(text)
    }
    for found in _LACKING.finditer(text):
        costs[Target(found[1], found[2])] = Cost(0, 0, 0, tuple(found[3].split(", ")))
    return costs


def count_pins(text: str) -> int:
    """How many pins a requirements file holds, those of every platform together."""
    return len(_PIN.findall(text))


def this_target() -> Target:
    """The platform and Python that run this."""
    system = SYSTEMS.get(sys.platform, sys.platform)
    machine = platform.machine().lower()
    return Target(
        f"{system}-{MACHINES.get(machine, machine)}",
        f"{sys.version_info.major}.{sys.version_info.minor}",
    )


def fingerprint(group: str, root: Path) -> str:
    """What identifies the contents of a group: a hash of its requirements file."""
    return hashlib.sha256((root / FILES[group]).read_bytes()).hexdigest()


def groups_holding(group: str) -> list[str]:
    """The group itself and every larger one."""
    names = list(FILES)
    return names[names.index(group) :]
