"""Which wheel of a package a platform takes, how large it is, and what it unpacks to."""

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from packaging import tags
from packaging.markers import Marker
from packaging.utils import parse_wheel_filename

from tools.missing import MissingError
from tools.requirements import Target, this_target

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
GLIBC = 39  # of Ubuntu 24.04; torch itself asks for 2.28 at least
MACOS = (15, 0)
PAUSES = (1, 4, 0)  # seconds after a question that got no answer
# sys_platform, platform_system, platform_machine and os_name, as markers spell them.
PLATFORMS = {
    "linux-x86_64": ("linux", "Linux", "x86_64", "posix"),
    "linux-arm64": ("linux", "Linux", "aarch64", "posix"),
    "macos-arm64": ("darwin", "Darwin", "arm64", "posix"),
    "macos-x86_64": ("darwin", "Darwin", "x86_64", "posix"),
    "windows-x86_64": ("win32", "Windows", "AMD64", "nt"),
    "windows-arm64": ("win32", "Windows", "ARM64", "nt"),
}


@dataclass(frozen=True)
class Wheel:
    """A file on the package index."""

    name: str
    url: str


@dataclass(frozen=True)
class Package:
    """A pinned version, the condition under which it is needed, and its wheels."""

    name: str
    version: str
    marker: str
    wheels: tuple[Wheel, ...]

    def needed(self, environment: dict[str, str]) -> bool:
        """Whether the marker holds."""
        return not self.marker or Marker(self.marker).evaluate(environment)


def read_pylock(data: dict[str, Any]) -> list[Package]:
    """The packages of a pylock.toml."""
    return [
        Package(
            entry["name"],
            entry["version"],
            entry.get("marker", ""),
            tuple(Wheel(_file_name(wheel), wheel["url"]) for wheel in entry.get("wheels", [])),
        )
        for entry in data["packages"]
    ]


def _file_name(wheel: dict[str, Any]) -> str:
    return str(wheel.get("name") or wheel["url"].rpartition("/")[2])


def targets() -> Iterator[Target]:
    """Every platform and Python that the project promises."""
    for platform in PLATFORMS:
        for python in PYTHONS:
            yield Target(platform, python)


def choose(packages: list[Package], target: Target) -> tuple[list[Wheel], tuple[str, ...]]:
    """The wheel of each package that the target needs, and the names that have none for it."""
    environment = environment_of(target)
    order = {tag: rank for rank, tag in enumerate(tags_of(target))}
    chosen: list[Wheel] = []
    lacking: list[str] = []
    for package in packages:
        if not package.needed(environment):
            continue
        ranked = []
        for wheel in package.wheels:
            fits = [order[tag] for tag in parse_wheel_filename(wheel.name)[3] if tag in order]
            if fits:
                ranked.append((min(fits), wheel.name, wheel))
        if ranked:
            chosen.append(min(ranked)[2])
        else:
            lacking.append(package.name)
    return chosen, tuple(lacking)


def environment_of(target: Target) -> dict[str, str]:
    """The values that markers ask for, on the target."""
    system, platform_system, machine, os_name = PLATFORMS[target.platform]
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{target.python}.9",
        "os_name": os_name,
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": platform_system,
        "platform_version": "",
        "python_full_version": f"{target.python}.9",
        "python_version": target.python,
        "sys_platform": system,
    }


def tags_of(target: Target) -> Iterator[tags.Tag]:
    """The tags of wheels that the target takes, best first."""
    major, minor = map(int, target.python.split("."))
    platforms = list(_platform_tags(target.platform))
    interpreter = f"cp{major}{minor}"
    yield from tags.cpython_tags((major, minor), platforms=platforms, abis=[interpreter])
    yield from tags.compatible_tags((major, minor), interpreter, platforms)


def _platform_tags(platform: str) -> Iterator[str]:
    system, _, machine, _ = PLATFORMS[platform]
    if system == "linux":
        yield from (f"manylinux_2_{minor}_{machine}" for minor in range(GLIBC, 16, -1))
        yield f"manylinux2014_{machine}"
        if machine == "x86_64":
            yield from (f"manylinux_2_{minor}_x86_64" for minor in range(16, 4, -1))
            yield from ("manylinux2010_x86_64", "manylinux1_x86_64")
        yield f"linux_{machine}"
    elif system == "darwin":
        yield from tags.mac_platforms(MACOS, machine)
    else:
        yield f"win_{machine.lower()}"


def ask_sizes(urls: Iterable[str]) -> dict[str, int]:
    """The size in bytes of each file, as the package index says it."""
    wanted = sorted(urls)
    with ThreadPoolExecutor(16) as pool:
        return dict(zip(wanted, pool.map(_ask_size, wanted), strict=True))


@cache
def _ask_size(url: str) -> int:
    for seconds in PAUSES:
        try:
            with urlopen(Request(url, method="HEAD"), timeout=60) as answer:
                return int(answer.headers["Content-Length"])
        except (URLError, TimeoutError, TypeError, ValueError) as error:
            reason = error
            time.sleep(seconds)
    raise MissingError(
        f"The package index does not say how large {url.rpartition('/')[2]} is ({reason}): "
        "run `python -m tools lock` again, or name another index in UV_DEFAULT_INDEX."
    )


def unpacking_factor(packages: list[Package], sizes: dict[str, int]) -> tuple[float, str]:
    """How many times its download a package takes on disk, and on what that was measured.

    Measured over those packages that are installed here at the pinned version; MissingError where
    none is.
    """
    here = this_target()
    wheels, _ = choose(packages, here)
    installed = download = count = 0
    for wheel in wheels:
        name, version, _, _ = parse_wheel_filename(wheel.name)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        if found.version == str(version) and wheel.url in sizes:
            installed += _size_on_disk(found)
            download += sizes[wheel.url]
            count += 1
    if not download:
        raise MissingError("Nothing of this is installed here: run `python -m tools test` first.")
    return installed / download, f"{here}, {count} of {len(wheels)} packages"


def _size_on_disk(found: Distribution) -> int:
    paths = [Path(str(found.locate_file(file))) for file in found.files or ()]
    return sum(path.stat().st_size for path in paths if path.is_file())
