"""The marks above a block: `raises`, `warns`, `process`, `torchrun`, `needs`, `skip`, `skipif`.

A mark is Python, as pytest's are: `pytest.mark.raises("slug")`, `pytest.mark.warns(UserWarning)`.
It is evaluated with `pytest`, `sys` and the builtin exceptions in sight, and nothing else.
"""

import ast
import builtins
import sys
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from tools import here

EXCEPTIONS = {
    name: value
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
}

_MOST_PROCESSES = 4


@dataclass(frozen=True)
class Mark:
    """One mark; `key` is what the block's hash holds, if anything; `skips`: not to be run here.

    `alone`: the block is a script that must be run as a process of its own, or as `processes` of
    them by torchrun.
    `need`: what the block cannot run without, as `tools.here` knows it; the page says so itself.
    """

    name: str
    key: str
    raises: str | type[BaseException] | None = None
    warns: str | type[Warning] | None = None
    alone: bool = False
    processes: int = 0
    reason: str | None = None
    skips: bool = False
    need: str = ""


class MarkError(Exception):
    """A mark that cannot be used; `remedy` says what to write."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def read(text: str) -> Mark:
    """The mark that `text`, e.g. `pytest.mark.raises(TypeError)`, stands for; or MarkError."""
    scope = {
        "__builtins__": {},
        "pytest": SimpleNamespace(mark=_Vocabulary(text)),
        "sys": sys,
        **EXCEPTIONS,
    }
    try:
        mark = eval(text, scope)
    except MarkError:
        raise
    except Exception as error:
        raise MarkError(
            f"the mark `{text}` cannot be evaluated: {error}",
            "Use only pytest, sys and builtin exceptions in it",
        ) from None
    if not isinstance(mark, Mark):
        raise MarkError(f"the mark `{text}` lacks its arguments", "Say what it expects: raises(…)")
    return mark


class _Vocabulary:
    """What `pytest.mark` offers inside a mark's comment."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __getattr__(self, name: str) -> Any:
        if name == "xfail":
            raise MarkError(
                "xfail is satisfied by a typo", 'Use raises("slug") or raises(TypeError)'
            )
        raise MarkError(
            f"there is no mark {name}",
            "Use raises, warns, process, torchrun, needs, skip or skipif",
        )

    def raises(self, expected: object) -> Mark:
        """The block raises what an entry of the catalogue (by slug) or a builtin class names."""
        if isinstance(expected, str):
            return Mark("raises", f"raises:{expected}", raises=expected)
        broad = (Exception, BaseException, Warning)
        if not isinstance(expected, type) or expected in broad:
            raise MarkError(
                f"`{self._text}` names no exact exception class",
                "Give the slug of an error entry, or a builtin class such as TypeError",
            )
        return Mark("raises", f"raises:{expected.__name__}", raises=expected)

    def warns(self, category: object) -> Mark:
        """The block must warn: as an entry of the catalogue does, or in a builtin category."""
        if isinstance(category, str):
            return Mark("warns", f"warns:{category}", warns=category)
        if not isinstance(category, type) or not issubclass(category, Warning):
            raise MarkError(
                f"`{self._text}` names no warning",
                "Give the slug of an error entry, or a class such as UserWarning",
            )
        return Mark("warns", f"warns:{category.__name__}", warns=category)

    def process(self, slug: object = None) -> Mark:
        """The block runs as a file in a process of its own: well, or to an entry's message."""
        if slug is None:
            return Mark("process", "process", alone=True)
        if not isinstance(slug, str):
            raise MarkError(f"`{self._text}` names no entry", "Give the slug of an error entry")
        return Mark("process", f"process:{slug}", raises=slug, alone=True)

    def torchrun(self, processes: object) -> Mark:
        """The block is a script that torchrun starts in so many processes of this machine."""
        if not isinstance(processes, int) or not 1 <= processes <= _MOST_PROCESSES:
            raise MarkError(
                f"`{self._text}` names no number of processes",
                f"Give a number from 1 to {_MOST_PROCESSES}, e.g. torchrun(2)",
            )
        return Mark("torchrun", f"torchrun:{processes}", alone=True, processes=processes)

    def needs(self, need: object) -> Mark:
        """The block runs only with a GPU, `"cuda"`, without, `"no cuda"`, or on `"torch<2.6"`.

        Without a GPU it proves what it proved before, so `no cuda` is no part of its hash.
        """
        try:
            here.check(str(need))
        except here.NeedError as error:
            remedy = 'Write needs("cuda"), needs("no cuda") or needs("torch<2.6")'
            raise MarkError(str(error), remedy) from None
        key = "" if need == here.NO_CUDA else f"needs:{need}"
        return Mark("needs", key, need=str(need))

    def skip(self, *, reason: str) -> Mark:
        """The block never runs here; the page says why."""
        return Mark("skip", "skip", reason=_shown(reason), skips=True)

    def skipif(self, condition: object, *, reason: str) -> Mark:
        """The block does not run where the condition holds; the page says so."""
        if isinstance(condition, str):
            raise MarkError("skipif with a condition in quotes", "Write the condition itself")
        call = ast.parse(self._text, mode="eval").body
        assert isinstance(call, ast.Call)
        key = f"skipif:{ast.unparse(call.args[0])}"
        return Mark("skipif", key, reason=_shown(reason), skips=bool(condition))


def _shown(reason: str) -> str:
    if not reason.strip():
        raise MarkError("a skip without a reason", "Give the reason in words that the page shows")
    return " ".join(reason.split())
