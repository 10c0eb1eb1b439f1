"""`python -m tools lock [--upgrade]`: pin every dependency, with hashes, for every platform.

From the dependency groups of pyproject.toml uv resolves one set of versions for all platforms and
Pythons. The head of each file says what a set-up costs there, measured now: sizes are asked of the
package index. No address of an index gets into a file, so that anybody's mirror serves.
"""

import argparse
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

from tools.missing import MissingError
from tools.pip import OPTIONS
from tools.repo import ROOT
from tools.requirements import FILES, Cost
from tools.wheels import Package, ask_sizes, choose, read_pylock, targets, unpacking_factor

HEAD = """\
# Written by `python -m tools lock` from the group {group} of pyproject.toml; change that instead.
# What it costs on each platform and Python, as the package index said when this was written
# (unpacked: {factor:.2f} times the download, as measured on {measured}):
{costs}

"""
COMPILE = (
    *("pip", "compile", "--quiet", "--universal", "--no-build", "--python-version", "3.11"),
    *("--no-header", "--no-annotate", "--no-emit-index-url"),
)


def main(argv: list[str]) -> int:
    """Write the requirements files anew; versions stay where they fit, unless `--upgrade`."""
    parser = argparse.ArgumentParser(prog="python -m tools lock", description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    lock(ROOT, parser.parse_args(argv).upgrade)
    return 0


def lock(root: Path, upgrade: bool) -> None:
    """Resolve, measure, let pip try, and only then replace the files of the repository."""
    work = root / ".cache/lock"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    pins = resolve(root, work, upgrade)
    for group, text in pins.items():
        print(f"{FILES[group]}: asking the package index for sizes …", file=sys.stderr)
        packages = packages_of(group, root, work)
        made = head(group, packages) + text
        if "://" in made:
            raise MissingError(
                f"An address got into {FILES[group]}: keep it out of pyproject.toml."
            )
        (work / FILES[group]).write_text(made, encoding="utf-8", newline="\n")
    for group, name in FILES.items():
        print(f"{name}: pip tries it on this machine …", file=sys.stderr)
        _call([sys.executable, "-m", "pip", "install", *TRY, "-r", str(work / name)], group)
    for name in FILES.values():
        shutil.copyfile(work / name, root / name)


TRY = ("--dry-run", "--ignore-installed", "--quiet", *OPTIONS)


def resolve(root: Path, work: Path, upgrade: bool) -> dict[str, str]:
    """The pins of each group as uv writes them; the largest group decides the versions of all."""
    pins: dict[str, str] = {}
    largest = list(FILES)[-1]
    for group in reversed(FILES):
        out = work / FILES[group]
        if not upgrade and (root / FILES[group]).exists():
            shutil.copyfile(root / FILES[group], out)
        agree = [] if group == largest else ["--constraint", str(work / FILES[largest])]
        _uv(root, group, "--generate-hashes", *agree, "-o", str(out))
        pins[group] = out.read_text(encoding="utf-8")
    return pins


def packages_of(group: str, root: Path, work: Path) -> list[Package]:
    """The packages of a group with the wheels that the index has for them."""
    out = work / f"pylock.{group}.toml"
    agree = ("--constraint", str(work / FILES[group]))
    _uv(root, group, *agree, "--format", "pylock.toml", "-o", str(out))
    return read_pylock(tomllib.loads(out.read_text(encoding="utf-8")))


def head(group: str, packages: list[Package]) -> str:
    """The comment on top of a requirements file: a line of cost for every target."""
    chosen = {target: choose(packages, target) for target in targets()}
    urls = {wheel.url for wheels, _ in chosen.values() for wheel in wheels}
    sizes = ask_sizes(urls)
    factor, measured = unpacking_factor(packages, sizes)
    lines = []
    for target, (wheels, lacking) in chosen.items():
        download = sum(sizes[wheel.url] for wheel in wheels)
        cost = Cost(len(wheels), _megabytes(download), _megabytes(download * factor), lacking)
        lines.append(cost.line(target))
    return HEAD.format(group=group, factor=factor, measured=measured, costs="\n".join(lines))


def _megabytes(size: float) -> int:
    return max(1, round(size / 10**6))


def _uv(root: Path, group: str, *options: str) -> None:
    uv = Path(sysconfig.get_path("scripts")) / ("uv.exe" if sys.platform == "win32" else "uv")
    source = ("--group", f"{root / 'pyproject.toml'}:{group}")
    _call([str(uv), *COMPILE, *source, *options], group)


def _call(command: list[str], group: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingError(
            f"The group {group} of pyproject.toml cannot be pinned: mend it there, then run "
            f"`python -m tools lock` again. What was said:\n{done.stderr.strip()}"
        )
