"""An exception that was raised, explained: from the object itself, not from what was printed."""

import traceback
from functools import cache
from typing import TextIO

from torchwhy.catalogue import Catalogue, load
from torchwhy.explain import card
from torchwhy.options import speaks
from torchwhy.verdict import Answer, recognise


def explain_raised(error: BaseException, lang: str) -> str:
    """What the site says of an exception, as the command line prints it; "" if nothing is known.

    Never raises: whoever asks has an error already.
    """
    try:
        found = answer_raised(error)
        return card(found[0], lang, found[1]) if found else ""
    except Exception:
        return ""


def answer_raised(error: BaseException) -> tuple[Answer, Catalogue] | None:
    """The catalogue's answer for an exception that is worth showing under its traceback.

    An exception that is not in the catalogue has an answer only where entries come near and its own
    words are about torch: nobody wants a guess below each of their own exceptions.
    """
    text = exit_text(error) if isinstance(error, SystemExit) else traceback_text(error)
    if not text:
        return None
    catalogue = _catalogue()
    answer = recognise(text, catalogue)
    if answer.match is None:
        last = "".join(traceback.format_exception_only(error))
        if isinstance(error, SystemExit) or not answer.nearest:
            return None
        if not catalogue.rules.pattern("torch").search(last):
            return None
    return answer, catalogue


def traceback_text(error: BaseException) -> str:
    """The traceback as Python prints it; "" for what ends a program without being an error."""
    if not isinstance(error, Exception):
        return ""
    return "".join(traceback.format_exception(error))


def exit_text(error: SystemExit) -> str:
    """What a program that ends itself has said: its last sentence, or argparse's complaint."""
    if isinstance(error.code, str):
        return error.code
    frames = traceback.walk_tb(error.__traceback__)
    for frame, _ in frames:
        if frame.f_globals.get("__name__") == "argparse" and frame.f_code.co_name == "exit":
            message = frame.f_locals.get("message")
            return message if isinstance(message, str) else ""
    return ""


def tell(error: BaseException, stream: TextIO | None) -> None:
    """Write the explanation below what stands in a stream already; silent where that fails."""
    try:
        if stream is None:
            return
        text = explain_raised(error, speaks(stream))
        if text:
            stream.write(f"\n{text}\n")
            stream.flush()
    except (Exception, KeyboardInterrupt):
        return


@cache
def _catalogue() -> Catalogue:
    return load()
