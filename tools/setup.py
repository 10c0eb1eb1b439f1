"""The outer half of `python -m tools`: make the environment that a command needs, run it there.

Nothing but the standard library is imported here: this runs before anything is installed.
"""

import sys
from pathlib import Path

from tools import pip
from tools.commands import COMMANDS, unknown, usage
from tools.environment import Environment, clean_environment
from tools.missing import MissingError
from tools.one_at_a_time import one_at_a_time
from tools.process import follow
from tools.repo import ROOT
from tools.requirements import FILES, count_pins, groups_holding, read_costs, this_target

HELP = ("help", "-h", "--help")


def run(arguments: list[str], root: Path = ROOT) -> int:
    """Set up what the command needs, run it, and return its exit status."""
    if not arguments or arguments[0] in HELP:
        print(usage())
        return 0
    name = arguments[0]
    if name not in COMMANDS:
        print(unknown(name), file=sys.stderr)
        return 2
    try:
        python = ensure(COMMANDS[name].group, Environment(root))
    except MissingError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; the next call takes it up again.", file=sys.stderr)
        return 130
    return follow([str(python), "-m", "tools.commands", *arguments], clean_environment())


def ensure(group: str, environment: Environment, call_pip: pip.Pip | None = None) -> Path:
    """The Python of an environment that holds the group; made or mended where it is not there.

    MissingError, in one sentence, where the machine lacks something.
    """
    if not group:
        return Path(sys.executable)
    if not environment.holds(group):
        with one_at_a_time(environment.root / ".cache/setup/lock"):
            if not environment.holds(group):
                _install(group, environment, call_pip)
    return environment.python


def _install(group: str, environment: Environment, call_pip: pip.Pip | None) -> None:
    root = environment.root
    if defect := environment.defect():
        print(f"{defect}: .venv is made anew.", file=sys.stderr)
        environment.remove()
    # Pins that changed replace what they had installed: the figures do not fit such a call.
    announce(group, root, renewal=any(environment.stamp(g).exists() for g in groups_holding(group)))
    if not environment.folder.exists():
        environment.create()
    environment.begin()
    try:
        pip.install(environment.python, group, root, call_pip)
    except MissingError:
        if not pip.changed_something(root):
            environment.mark.unlink()
        raise
    environment.finish(group)


def announce(group: str, root: Path, renewal: bool = False) -> None:
    """Say what will be installed and how much that is; MissingError where it cannot work here."""
    text = (root / FILES[group]).read_text(encoding="utf-8")
    target = this_target()
    cost = read_costs(text).get(target)
    if cost is None:
        print(
            f"Setting up .venv: {count_pins(text)} packages from {FILES[group]} "
            f"(never tried on {target}) …",
            file=sys.stderr,
        )
        return
    if cost.lacking:
        raise MissingError(
            f"{', '.join(cost.lacking)} cannot be installed on {target}, for want of a wheel: "
            "use Python 3.11 to 3.14 on Linux, on Windows (x86-64) or on a Mac with an Apple chip; "
            "`python -m tools serve` needs less."
        )
    if renewal:
        print(f"Bringing .venv in line with {FILES[group]}, which has changed …", file=sys.stderr)
        return
    pip.check_space(cost, root)
    print(
        f"Setting up .venv: {cost.packages} packages from {FILES[group]}, at most "
        f"{cost.download} MB to download, {cost.unpacked} MB on disk …",
        file=sys.stderr,
    )
