"""The table of all commands, and the inner half of `python -m tools`: running one of them.

This half runs inside the virtual environment that tools/setup.py has made. It can also be called
by itself, `python -m tools.commands COMMAND`, in an environment that one manages oneself.
"""

import difflib
import importlib
import sys
from dataclasses import dataclass

from tools.missing import MissingError
from tools.problems import ProblemError


@dataclass(frozen=True)
class Command:
    """The module whose `main(argv) -> int` does the work, the requirement group that it needs
    ("" for the standard library alone), and a line for the help."""

    module: str
    group: str
    help: str


COMMANDS = {
    "serve": Command("tools.serve", "site", "[--port N]  serve both languages with live reload"),
    "test": Command("tools.test", "test", "run everything that CI runs; or what pytest is given"),
    "check": Command("tools.check", "check", "rules, lint, parity: an answer in seconds"),
    "build": Command("tools.build", "test", "build the site, strictly, into site/"),
    "stage": Command("tools.stage_all", "test", "write the pages as plain Markdown, for any tool"),
    "error": Command("tools.new_error", "check", "SLUG  write all files of a new error entry"),
    "synced": Command("tools.synced", "check", "KEY…  mark both languages of a page as in line"),
    "output": Command("tools.output", "test", "KEY…  rewrite the expected outputs of a page"),
    "record": Command("tools.wordings", "test", "record the wording of every error on this torch"),
    "merge": Command("tools.merge", "check", "FOLDER  take over evidence of another machine"),
    "verdict": Command("tools.verdict", "check", "content, write, gate: may the site go out"),
    "newer": Command("tools.newer", "check", "stable|nightly FILE  what a newer torch changes"),
    "tracker": Command("tools.tracker", "site", "FOLDER  one issue for what newer releases change"),
    "screenshot": Command("tools.screenshot", "test", "take the README's picture of the site"),
    "lock": Command("tools.lock", "test", "[--upgrade]  pin all dependencies with hashes"),
}

OUR_PACKAGES = ("snippets", "tools", "torchwhy")


def usage() -> str:
    """The help text: every command on a line."""
    lines = [f"  {name:<12}{command.help}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python -m tools COMMAND [ARGUMENT…]", "", *lines])


def unknown(name: str) -> str:
    """What to say about a command that does not exist."""
    near = difflib.get_close_matches(name, COMMANDS, n=1)
    hint = f"did you mean `python -m tools {near[0]}`?" if near else "see `python -m tools help`."
    return f"There is no command {name}: {hint}"


def main(arguments: list[str]) -> int:
    """Run one command of the table in this environment."""
    name, *rest = arguments
    command = COMMANDS.get(name)
    if command is None:
        print(unknown(name), file=sys.stderr)
        return 2
    try:
        status: int = importlib.import_module(command.module).main(rest)
    except (MissingError, ProblemError) as error:
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        if not error.name or error.name.partition(".")[0] in OUR_PACKAGES:
            raise
        print(
            f"{error.name} is not installed here: run `python -m tools {name}`, "
            "which first installs what it needs.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
