"""Compares how a block ended with what its page says: its marks, its expected output."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NoReturn

from tools.blocks import Block
from tools.driver import Description, Warned
from tools.fences import TAB

_COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_BUILT_AT = re.compile(r"\(Triggered internally at [^()\n]+\)")
_SKIPS = frozenset({"_pytest.outcomes.OutcomeException", "unittest.case.SkipTest"})


@dataclass(frozen=True)
class Run:
    """What happened: the last part's output, the error, and the warnings of the last part.

    `reached` tells whether the block itself began, after those that it continues; `path` was the
    file that ran; `error` is the exception itself where it happened in this process.
    """

    stdout: str
    seconds: float
    reached: bool
    described: Description | None
    warned: tuple[Warned, ...]
    path: str
    error: BaseException | None = None

    def forgotten(self) -> "Run":
        """The run without its exception, whose traceback would keep the block's data alive."""
        return replace(self, error=None)


@dataclass(frozen=True)
class Outcome:
    """A block that did what its marks say: what it printed, its error last, and its seconds."""

    stdout: str
    seconds: float


class BlockError(AssertionError):
    """A block did not do what its page says."""


class NotWarnedError(BlockError):
    """A block kept silent that must warn."""


class OutputDiffersError(BlockError):
    """A block printed something else than its page shows."""

    def __init__(self, expected: str, got: str) -> None:
        super().__init__("the output differs from the one on the page")
        self.expected = expected
        self.got = got


def judge(block: Block, ran: Run) -> Outcome:
    """The run's outcome; raises where it is not what the block's marks demand."""
    if not ran.reached:
        _fail(ran, "a block that this one continues fails")
    printed = shown(ran.stdout)
    if ran.described is not None:
        _check_error(block, ran, ran.described)
        printed += shown(ran.described.lines)
    elif block.raises is not None:
        raise BlockError(f"it must raise {_called(block.raises)} and raised nothing")
    _check_warnings(block, ran)
    return Outcome(printed, ran.seconds)


def compare(block: Block, outcome: Outcome) -> None:
    """Raise OutputDiffersError where the page shows another output."""
    if block.expected is not None and shown(block.expected) != outcome.stdout:
        raise OutputDiffersError(block.expected, outcome.stdout)


def shown(text: str) -> str:
    """Printed text as a page can show it, each line with its newline.

    A page has no colours (ANSI codes), no tabs (Markdown makes them spaces, four a stop) and no
    spaces that one could see at the end of a line; where torch was built, each system's wheel
    says otherwise. Everything else counts.
    """
    text = _BUILT_AT.sub("(Triggered internally at …)", text)
    lines = _COLOUR.sub("", text).removesuffix("\n").split("\n") if text else []
    return "".join(f"{line.expandtabs(TAB).rstrip(' ')}\n" for line in lines)


def _check_error(block: Block, ran: Run, error: Description) -> None:
    if _SKIPS.intersection(error.classes):
        raise BlockError("a block may not skip itself: write a skip mark with its reason")
    wanted = block.raises
    if wanted is None:
        _fail(ran, f"it raised {error.lines.strip()}")
    if isinstance(wanted, type):
        nearest = next(name for name in error.classes if name.startswith("builtins."))
        if nearest != f"builtins.{wanted.__name__}":
            raise BlockError(f"it must raise {wanted.__name__}") from ran.error
        if known := _entry_of(error.traceback):
            raise BlockError(f'the catalogue has this error: write raises("{known}")')
        return
    found = _told(error.traceback, wanted)
    if found != wanted:
        raise BlockError(f"torchwhy must recognise {wanted} and finds {found}") from ran.error


def _entry_of(text: str) -> str | None:
    """The entry that says exactly what was raised; a family's general answer is none."""
    from torchwhy import recognise

    answer = recognise(text, _catalogue())
    return answer.match if answer.exact and answer.verdict == "match" else None


def _told(text: str, wanted: str) -> str:
    """The entry that torchwhy is sure of, or what else it says; BlockError for an unknown one."""
    from torchwhy import recognise

    if wanted not in _catalogue().slugs:
        raise BlockError(f"the catalogue has no entry {wanted}: correct the slug")
    answer = recognise(text, _catalogue())
    if answer.match and not answer.exact:
        return f"only something like {answer.match}"
    return answer.match or f"nothing (nearest: {', '.join(answer.nearest) or 'none'})"


def _fail(ran: Run, message: str) -> NoReturn:
    """Raise the block's own error where there is one in this process."""
    raise ran.error or BlockError(message)


def _check_warnings(block: Block, ran: Run) -> None:
    """Each mark has its warning, and each warning its mark."""
    slugs = [wanted for wanted in block.warns if isinstance(wanted, str)]
    found = {(slug, each): _told(each.line, slug) for slug in slugs for each in ran.warned}
    named = {wanted.__name__ for wanted in block.warns if not isinstance(wanted, str)}
    for category in named:
        if not any(category in each.bases for each in ran.warned):
            raise NotWarnedError(f"it must warn ({category}) and did not")
    for each in ran.warned:
        told = [found[slug, each] for slug in slugs]
        if not named.intersection(each.bases) and not set(slugs).intersection(told):
            wanted = f"; for {slugs[0]} torchwhy finds {told[0]}" if slugs else ""
            raise BlockError(f"it warned ({each.bases[0]}) and its own marks do not say so{wanted}")
    for slug in slugs:
        if not any(found[slug, each] == slug for each in ran.warned):
            raise NotWarnedError(f"it must warn ({slug}) and did not")


def _called(wanted: str | type[BaseException]) -> str:
    return wanted if isinstance(wanted, str) else wanted.__name__


@cache
def _catalogue() -> Any:
    from torchwhy.catalogue import load

    return load()
