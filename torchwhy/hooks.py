"""``torchwhy.install()``: a last word under the traceback of every uncaught exception."""

import sys
import threading
from types import TracebackType
from typing import Any

from torchwhy.raised import tell

_installed: "list[_Last]" = []


class _Last:
    """Calls the hooks that were there before, which print the traceback, and then explains."""

    def __init__(self) -> None:
        self.active = True
        self.before = sys.excepthook
        self.before_threads = threading.excepthook
        # Bound once: a bound method is another object each time that it is looked up.
        self.hook, self.thread_hook = self._main, self._thread
        sys.excepthook = self.hook
        threading.excepthook = self.thread_hook

    def _main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        try:
            self.before(kind, error, trace)
        finally:
            if self.active:
                tell(error, sys.stderr)

    def _thread(self, args: Any) -> None:
        try:
            self.before_threads(args)
        finally:
            if self.active and isinstance(args.exc_value, Exception):
                tell(args.exc_value, sys.stderr)

    def remove(self) -> None:
        """Put back what was there; where another hook came later, only fall silent."""
        self.active = False
        if sys.excepthook is self.hook:
            sys.excepthook = self.before
        if threading.excepthook is self.thread_hook:
            threading.excepthook = self.before_threads


def install() -> None:
    """Explain uncaught exceptions, of threads too, below their tracebacks; twice is once."""
    if not _installed:
        _installed.append(_Last())


def uninstall() -> None:
    """Undo ``install``; without one it does nothing."""
    while _installed:
        _installed.pop().remove()
