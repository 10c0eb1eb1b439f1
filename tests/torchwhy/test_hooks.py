"""``torchwhy.install()``: the tracebacks stay as they are, an explanation comes below."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

import torchwhy
from tests.torchwhy.pastes import ROOT
from torchwhy import hooks

LINEAR = "mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"


@pytest.fixture(autouse=True)
def _uninstalled() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    torchwhy.uninstall()
    sys.excepthook, threading.excepthook = before


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


def call_hook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def run(code: str) -> tuple[int, str, str]:
    """A program's status, output and errors."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_uncaught_exception_is_explained_below_its_traceback() -> None:
    code = f"raise RuntimeError({LINEAR!r})"
    plain = run(f"import torchwhy\npass\n{code}")
    mine = run(f"import torchwhy\ntorchwhy.install()\n{code}")
    assert mine[:2] == plain[:2]
    assert mine[2].startswith(plain[2])
    assert "1200" in mine[2][len(plain[2]) :]


def test_exception_of_a_thread_is_explained_below_its_traceback() -> None:
    start = "import torchwhy, threading\n{}\ndef f():\n"
    start += f"    raise RuntimeError({LINEAR!r})\nthreading.Thread(target=f, name='a').start()"
    plain, mine = run(start.format("pass")), run(start.format("torchwhy.install()"))
    assert mine[:2] == plain[:2] == (0, "")
    assert mine[2].startswith(plain[2])
    assert "1200" in mine[2][len(plain[2]) :]


def test_hook_of_before_is_called_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: calls.append((args, capsys.readouterr())))
    torchwhy.install()
    error = raised(RuntimeError(LINEAR))
    call_hook(error)
    ((args, so_far),) = calls
    assert args == (RuntimeError, error, error.__traceback__)
    assert so_far.err == ""
    assert "1200" in capsys.readouterr().err


def test_uninstall_puts_back_what_was_there() -> None:
    before = sys.excepthook, threading.excepthook
    torchwhy.install()
    torchwhy.install()
    assert sys.excepthook is not before[0]
    torchwhy.uninstall()
    torchwhy.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_uninstall_leaves_a_later_hook_and_falls_silent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    torchwhy.install()
    ours = sys.excepthook

    def later(*args: Any) -> None:
        ours(*args)

    sys.excepthook = later
    torchwhy.uninstall()
    assert sys.excepthook is later
    call_hook(raised(RuntimeError(LINEAR)))
    shown = capsys.readouterr().err
    assert shown.count(LINEAR) == 1
    assert "1200 features" not in shown


class UnprintableError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words")


@pytest.mark.parametrize(
    "error",
    [
        UnprintableError(),
        KeyboardInterrupt(),
        ValueError("nothing that the catalogue knows"),
        RecursionError("maximum recursion depth exceeded"),
        SyntaxError("half", ("file", None, None, None)),
        RuntimeError("\ud800\x1b[2J" * 10_000),
    ],
)
def test_nothing_is_added_where_nothing_is_known(
    error: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    torchwhy.uninstall()
    caught = raised(error)
    call_hook(caught)
    plain = capsys.readouterr().err
    torchwhy.install()
    call_hook(caught)
    assert capsys.readouterr().err == plain


def test_hook_never_raises_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    torchwhy.install()
    error = raised(RuntimeError(LINEAR))
    monkeypatch.setattr(hooks, "sys", sys)
    for stream in (None, object(), open(__file__, encoding="utf-8")):  # noqa: PTH123, SIM115
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", stream)
            hooks.tell(error, sys.stderr)
        if hasattr(stream, "close"):
            stream.close()


def test_failing_hook_of_before_fails_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sys, "excepthook", broken)
    torchwhy.install()
    with pytest.raises(ZeroDivisionError):
        call_hook(raised(RuntimeError(LINEAR)))
