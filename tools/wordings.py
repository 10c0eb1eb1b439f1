"""The wording of every error on each torch release: `evidence/wordings.json`, recorded by runs.

    python -m tools record [--all] [--torch VERSION] [SLUG…]

runs every `reproduce*()` of the entries, each in an interpreter of its own, on the installed torch
or on another release; entries whose reproducers have not changed since they were recorded on that
release are left out, unless `--all`. `evidence/reproducers.json` remembers which code that was:
`{slug: {torch release: SHA-256 of the reproducers' source}}`. An interrupted recording goes on
where it was. Texts are kept as a page can show them, with placeholders for folders.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tools import here, releases, sums
from tools.hearing import Heard, hear_all, release_of
from tools.missing import MissingError
from tools.problems import Problem, ProblemError, problem
from tools.repo import ROOT
from tools.reproducers import Entry, entries
from torchwhy import recognise
from torchwhy.build import build, read_entry
from torchwhy.catalogue import Catalogue
from torchwhy.explain import printed
from torchwhy.source import SourceError

PATH = Path("evidence", "wordings.json")
CODE = Path("evidence", "reproducers.json")
Wordings = dict[str, dict[str, list[list[str]]]]
Codes = dict[str, dict[str, str]]


def load(root: Path = ROOT) -> Wordings:
    """What was recorded: `{slug: {torch release: [[function, class, text], …]}}`.

    In the file a release that printed the same as a newer one holds that one's name instead.
    """
    recorded = _load(PATH, root)
    for slug, by_release in recorded.items():
        for release, rows in list(by_release.items()):
            if isinstance(rows, str):
                rows = by_release[release] = by_release.get(rows)
            if not isinstance(rows, list) or not rows or not all(map(_is_row, rows)):
                raise _broken(PATH, 1, f"{slug} on {release} has no rows of function, class, text")
    checked: Wordings = recorded
    return checked


def main(argv: list[str], root: Path = ROOT) -> int:
    """Record; 1 where a reproducer could not run, or printed nothing."""
    parser = argparse.ArgumentParser(prog="python -m tools record")
    parser.add_argument("--all", action="store_true", help="also what has not changed")
    parser.add_argument("--torch", metavar="VERSION", help="on another release, e.g. 2.4.1")
    parser.add_argument("slugs", nargs="*", metavar="SLUG")
    asked = parser.parse_args(argv)
    try:
        known = entries(root)
        chosen = [known[slug] for slug in asked.slugs or known]
        if asked.torch is None:
            return record(chosen, Path(sys.executable), root, everything=asked.all)
        with releases.interpreter(asked.torch) as python:
            return record(chosen, python, root, everything=asked.all)
    except KeyError as error:
        print(f"There is no entry {error.args[0]}: see snippets/errors", file=sys.stderr)
    except (ProblemError, MissingError) as error:
        print(error, file=sys.stderr)
    return 1


def record(
    chosen: Sequence[Entry], python: Path, root: Path = ROOT, *, everything: bool = False
) -> int:
    """Run the entries' reproducers with this interpreter and write down what they print."""
    release = release_of(python)
    codes = _load(CODE, root)
    waiting = [
        entry
        for entry in chosen
        if everything or codes.get(entry.slug, {}).get(release) != entry.code
    ]
    print(f"torch {release}: {len(waiting)} of {len(chosen)} entries to record", flush=True)
    failed = []
    catalogue = cache(lambda: Catalogue(build(root), root))  # compiled once, and only if asked for
    for entry, heard in zip(waiting, hear_all(waiting, python, release, root), strict=True):
        own = _own(entry, heard, catalogue)
        failed += [f"{entry.slug}: {reason}" for reason in own.failures]
        _keep(entry, own, release, root)
    for line in failed:
        print(f"not recorded: {line}", flush=True)
    print(f"{len(waiting)} entries ran, {len(failed)} reproducers gave no wording", flush=True)
    return 1 if failed else 0


def _own(entry: Entry, heard: Heard, catalogue: Callable[[], Catalogue]) -> Heard:
    """Without what torchwhy takes for something else: on this release the reproducer fails earlier.

    An entry that has no templates yet keeps all, so that its author sees what to write.
    """
    try:
        source = read_entry(entry.path)
    except SourceError:
        return heard
    frame = "".join(f'  File "/{path}", line 1, in f\n' for path in source.frames[:1])
    rows, failures = [], list(heard.failures)
    for function, exception, text in heard.rows:
        message = printed(exception, text)
        if recognise(f"{frame}{message}", catalogue()).match == entry.slug:
            rows.append((function, exception, text))
        else:
            said = message.strip().split("\n")[0]
            failures.append(
                f"{function} prints what torchwhy does not take for {entry.slug}: {said}. "
                "If it is this error, write a template for it and record again"
            )
    return Heard(tuple(rows), tuple(failures), heard.ran)


def missing(release: str, root: Path = ROOT) -> list[Problem]:
    """Entries whose reproducers, as they are now, have no record on this release."""
    codes, recorded = _load(CODE, root), load(root)
    found = []
    for entry in entries(root).values():
        if not entry.records or set(entry.needs) - {here.NO_CUDA}:
            continue
        said = {row[0] for row in recorded.get(entry.slug, {}).get(release, [])}
        if codes.get(entry.slug, {}).get(release) != entry.code or said != set(entry.functions):
            message = f"the wording on torch {release} is not recorded"
            shown = entry.path.relative_to(root).as_posix()
            found.append(Problem(shown, 1, message, f"Run `python -m tools record {entry.slug}`"))
    gone = sorted(set(recorded) - set(entries(root)))
    return found + [
        Problem(PATH.as_posix(), 1, f"there is no entry {slug}", "Run `python -m tools record`")
        for slug in gone
    ]


def _is_row(row: object) -> bool:
    return isinstance(row, list) and len(row) == 3 and all(isinstance(part, str) for part in row)


def _keep(entry: Entry, heard: Heard, release: str, root: Path) -> None:
    """Write one entry's rows at once, so that an interruption loses nothing."""
    known = set(entries(root))
    recorded, codes = load(root), _load(CODE, root)
    rows = recorded.setdefault(entry.slug, {})
    rows.pop(release, None)
    if heard.rows:
        rows[release] = [list(row) for row in heard.rows]
    code = codes.setdefault(entry.slug, {})
    code.pop(release, None)
    if heard.ran:
        code[release] = entry.code
    alive = {slug: value for slug, value in recorded.items() if slug in known and value}
    _write(PATH, {slug: _shorten(value) for slug, value in alive.items()}, root)
    _write(CODE, {slug: value for slug, value in codes.items() if slug in known and value}, root)
    sums.note([root / PATH, root / CODE], root)


def _shorten(by_release: dict[str, list[list[str]]]) -> dict[str, list[list[str]] | str]:
    """Each wording once: a release that prints what a newer one does names that one."""
    newest: dict[str, str] = {}
    short: dict[str, list[list[str]] | str] = {}
    for release in sorted(by_release, key=releases.version_key)[::-1]:
        first = newest.setdefault(json.dumps(by_release[release]), release)
        short[release] = by_release[release] if first == release else first
    return short


def _load(path: Path, root: Path) -> Any:
    """A record by slug and release; ProblemError where it is broken."""
    file = root / path
    if not file.is_file():
        return {}
    try:
        recorded = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _broken(path, getattr(error, "lineno", 1), str(error)) from None
    if not isinstance(recorded, dict) or not all(isinstance(v, dict) for v in recorded.values()):
        raise _broken(path, 1, "it is not by slug and release")
    return recorded


def _broken(path: Path, line: int, message: str) -> ProblemError:
    remedy = "Restore it from git; only `python -m tools record` writes it"
    return problem(path.as_posix(), line, f"broken record: {message}", remedy)


def _write(path: Path, recorded: Any, root: Path) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(recorded, indent=2, sort_keys=True, ensure_ascii=False)
    file.write_text(f"{text}\n", encoding="utf-8", newline="\n")
