"""`python -m tools tracker FOLDER`: one issue that tells what newer releases of torch change.

FOLDER holds the reports of `python -m tools newer`, one Markdown file each; where there is none,
nothing is done. The open issue with our label is brought up to date, or else one is opened, by
GitHub's `gh`. The reports are another job's data: they go to it as a file, never on a command line,
and what looks like the name of a person in them calls nobody.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.ask import ask
from tools.missing import MissingError

USAGE = "usage: python -m tools tracker FOLDER   (the reports of `python -m tools newer`)"
LABEL = "newer-torch"
TITLE = "A newer torch changes what pages show"
HEAD = (
    "The weekly run of all blocks and reproducers on the newest stable release and on the nightly "
    "found what is listed here. It is written anew each week; close it when the pages are right."
)
LARGEST = 1_000_000  # bytes of a report
LONGEST = 60_000  # characters of an issue; GitHub takes 65,536
Call = Callable[[list[str]], str]


def main(argv: list[str], call: Call | None = None) -> int:
    """Open or update the issue; 1 where GitHub refuses."""
    if len(argv) != 1 or argv[0].startswith("-"):
        print(USAGE, file=sys.stderr)
        return 2
    text = body(Path(argv[0]))
    print(tell(text, call or gh) if text else "Nothing has changed.")
    return 0


def body(folder: Path) -> str:
    """The issue's text from all reports, in order of their paths; empty without any."""
    files = sorted(folder.rglob("*.md")) if folder.is_dir() else []
    reports = []
    for file in files:
        if file.is_symlink() or file.stat().st_size > LARGEST:
            raise MissingError(f"{file.name} is no report: it is a link, or far too large")
        reports.append(file.read_text(encoding="utf-8", errors="replace"))
    text = "\n".join(reports).replace("@", "@\u200b")
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}\n````````\n\nThe rest is in the run's artifacts.\n"
    return f"{HEAD}\n\n{text}" if reports else ""


def tell(text: str, call: Call) -> str:
    """Put the text into the one open issue; returns what GitHub answered, its address."""
    asked = ["issue", "list", "--label", LABEL, "--state", "open", "--json", "number"]
    numbers = sorted(int(issue["number"]) for issue in json.loads(call(asked)))
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "body.md"
        file.write_text(text, encoding="utf-8", newline="\n")
        if numbers:
            return call(["issue", "edit", str(numbers[0]), "--body-file", str(file)]).strip()
        call(["label", "create", LABEL, "--force", "--description", TITLE])
        new = ["issue", "create", "--title", TITLE, "--label", LABEL]
        return call([*new, "--body-file", str(file)]).strip()


def gh(arguments: list[str]) -> str:
    """What GitHub's own program prints; MissingError with its words where it fails."""
    return ask(["gh", *arguments])
