"""What the command line does, without the handling of signals."""

import os
import sys
from typing import Any

from torchwhy import recognise
from torchwhy.catalogue import Catalogue, CatalogueError, load
from torchwhy.edits import edits_for
from torchwhy.explain import address, card, clean, diagnose, title
from torchwhy.options import USAGE, Options, UsageError
from torchwhy.verdict import Answer


def run(argv: list[str]) -> int:
    """Do what the command line asks for and return the exit status; UsageError for bad input."""
    options = Options(argv)
    if options.help:
        say(USAGE)
        return 0
    if options.redact:
        return _print_redacted(options)
    try:
        catalogue = load()
    except CatalogueError as error:
        raise UsageError(f"{error}.") from error
    if options.slug is not None:
        return _print_entry(options.slug, options, catalogue)
    if options.batch is not None:
        return _print_batch(options.batch, catalogue)
    return _print_answers(options, catalogue)


def say(text: str, end: str = "\n") -> bool:
    """Print and flush; False where nobody reads any longer, which is no error.

    What follows then goes nowhere, so that the exit status can still be found and told.
    """
    try:
        print(text, end=end, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def _print_answers(options: Options, catalogue: Catalogue) -> int:
    matched = False
    for number, name in enumerate(options.files or ["-"]):
        answer = recognise(read_text(name), catalogue)
        matched = matched or answer.match is not None
        if options.json:
            reads = say(_json(as_object(name, answer, options.lang, catalogue)))
        else:
            rule = _rule(name, number) + "\n" if len(options.files) > 1 else ""
            reads = say(rule + card(answer, options.lang, catalogue))
        if matched and not reads:
            break
    return 0 if matched else 1


def _print_redacted(options: Options) -> int:
    from torchwhy.redact import redact

    for name in options.files or ["-"]:
        text = read_text(name).replace("\r\n", "\n").replace("\r", "\n")
        if not say(clean(redact(text)).rstrip("\n")):
            break
    return 0


def _rule(name: str, number: int) -> str:
    return ("\n" if number else "") + f"== {clean(name)} ==\n"


def _print_batch(name: str, catalogue: Catalogue) -> int:
    import json

    matched = False
    for number, row in enumerate(read_text(name).split("\n"), start=1):
        if not row.strip():
            continue
        try:
            item = json.loads(row)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{clean(name)}:{number}: the line is no JSON.") from error
        if not isinstance(item, dict) or "id" not in item or not isinstance(item.get("text"), str):
            raise UsageError(f'{clean(name)}:{number}: a line looks like {{"id": …, "text": "…"}}.')
        answer = recognise(item["text"], catalogue)
        matched = matched or answer.match is not None
        shown = {
            "id": item["id"],
            "match": answer.match,
            "exact": answer.exact,
            "nearest": list(answer.nearest),
            "values": answer.values,
        }
        if not say(_json(shown)) and matched:
            break
    return 0 if matched else 1


def _print_entry(slug: str, options: Options, catalogue: Catalogue) -> int:
    if slug not in catalogue.slugs:
        import difflib

        close = difflib.get_close_matches(slug, list(catalogue.slugs), n=3, cutoff=0.7)
        hint = f"; close: {', '.join(close)}." if close else "."
        raise UsageError(f"there is no entry {clean(slug)}{hint}")
    from torchwhy.entrytext import entry_text

    try:
        text = entry_text(slug, options.lang, catalogue)
    except (OSError, ValueError) as error:
        raise UsageError(f"the page of {slug} cannot be read: {error}.") from error
    say(_json({"id": slug, "text": text}) if options.json else text)
    return 0


def read_text(name: str) -> str:
    """A file or, for -, standard input, as text: UTF-8, or UTF-16 after a byte order mark."""
    try:
        if name == "-":
            if sys.stdin.isatty():
                ending = "Ctrl-Z Enter" if sys.platform == "win32" else "Ctrl-D"
                print(f"Paste the error, then {ending}.", file=sys.stderr)
            return decode(sys.stdin.buffer.read())
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib would cost start-up time
            return decode(file.read())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"cannot read {clean(name)}: {reason}.") from error


def decode(data: bytes) -> str:
    """Bytes as text; what is no text becomes U+FFFD."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    return data.decode("utf-8-sig", errors="replace")


def as_object(name: str, answer: Answer, lang: str, catalogue: Catalogue) -> dict[str, Any]:
    """What ``--json`` prints for one text."""
    found: dict[str, Any] = {"file": name, **answer._asdict()}
    if answer.match is not None:
        entry = catalogue.entry(answer.match)
        found["title"] = title(entry, lang)
        found["diagnosis"] = diagnose(entry, answer.values, lang)
        found["edits"] = edits_for(entry, answer.values)
        found["fix"] = entry["fix"]
        found["page"] = address(answer.match, lang, catalogue)
    return found


def _json(value: dict[str, Any]) -> str:
    import json

    return json.dumps(value)
