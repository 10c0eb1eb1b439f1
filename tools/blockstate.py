"""The state of a Python process that a block may change: kept, and put back after it.

Libraries are looked at only where they are loaded already, so that a block without torch needs
none: whoever runs a block first loads those that it is going to use.
"""

import gc
import importlib
import locale
import logging
import multiprocessing
import os
import random
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tools import torchstate

_SYS = ("argv", "path", "path_hooks", "meta_path")
_SYS_VALUES = ("stdin", "stdout", "stderr", "excepthook", "displayhook", "unraisablehook")
Put = Callable[[], object]


@contextmanager
def kept(folder: Path | None = None) -> Iterator[None]:
    """Put the process back into the state of now; modules loaded from `folder` are forgotten."""
    with ExitStack() as stack:
        if _loaded("torch"):
            stack.enter_context(torchstate.kept())
        for keep in (_interpreter, _warnings, _logging, _random, _numpy, _matplotlib, _processes):
            for put in keep():
                stack.callback(put)
        loaded = set(sys.modules)
        gc.freeze()  # the collection below then looks at the block's own objects alone
        try:
            yield
        finally:
            if folder is not None:
                _forget(folder, loaded)
            gc.collect()  # generators and workers of the block end here, not in the next one
            gc.unfreeze()


def seed(number: int) -> None:
    """Seed every loaded generator, so that what a block does not seed itself differs each run."""
    random.seed(number)
    if _loaded("numpy"):
        import numpy

        numpy.random.seed(number % 2**32)
    if _loaded("torch"):
        torchstate.seed(number % 2**63)


def _loaded(name: str) -> bool:
    return sys.modules.get(name) is not None


def _interpreter() -> Iterator[Put]:
    lists = {name: list(getattr(sys, name)) for name in _SYS}
    values = {name: getattr(sys, name) for name in _SYS_VALUES}
    limit, interval = sys.getrecursionlimit(), sys.getswitchinterval()
    environment, folder = dict(os.environ), Path.cwd()
    places = {kind: locale.setlocale(kind) for kind in _categories()}

    def put() -> None:
        for name, entries in lists.items():
            getattr(sys, name)[:] = entries
        for name, value in values.items():
            setattr(sys, name, value)
        sys.setrecursionlimit(limit)
        sys.setswitchinterval(interval)
        os.chdir(folder)
        if dict(os.environ) != environment:
            os.environ.clear()
            os.environ.update(environment)
        for kind, place in places.items():
            if locale.setlocale(kind) != place:
                locale.setlocale(kind, place)

    yield put
    if threading.current_thread() is threading.main_thread():
        handlers = {number: signal.getsignal(number) for number in signal.valid_signals()}

        def put_handlers() -> None:
            for number, handler in handlers.items():
                if handler is not None and signal.getsignal(number) is not handler:
                    signal.signal(number, handler)

        yield put_handlers


def _categories() -> Iterator[int]:
    names = ("LC_CTYPE", "LC_COLLATE", "LC_MONETARY", "LC_NUMERIC", "LC_TIME")
    return (getattr(locale, name) for name in names)


def _warnings() -> Iterator[Put]:
    """Filters and the way of showing; a changed filter list also voids the modules' registries."""
    once: dict[Any, Any] = warnings.onceregistry  # type: ignore[attr-defined]
    said = dict(once)
    once.clear()

    def put() -> None:
        once.clear()
        once.update(said)

    yield put
    catch = warnings.catch_warnings()
    catch.__enter__()
    yield lambda: catch.__exit__(None, None, None)


def _logging() -> Iterator[Put]:
    loggers = [logging.getLogger(name) for name in list(logging.root.manager.loggerDict)]
    levels = [
        (logger, logger.level, list(logger.handlers), logger.propagate, logger.disabled)
        for logger in (logging.root, *loggers)
    ]
    known, disabled = set(logging.root.manager.loggerDict), logging.root.manager.disable

    def put() -> None:
        logging.captureWarnings(False)
        logging.disable(disabled)
        for logger, level, handlers, propagate, off in levels:
            logger.setLevel(level)
            logger.handlers[:], logger.propagate, logger.disabled = handlers, propagate, off
        for name in set(logging.root.manager.loggerDict) - known:
            logger = logging.getLogger(name)
            logger.setLevel(logging.NOTSET)
            logger.handlers.clear()

    yield put


def _random() -> Iterator[Put]:
    state = random.getstate()
    yield lambda: random.setstate(state)


def _numpy() -> Iterator[Put]:
    if _loaded("numpy"):
        import numpy

        state, errors = numpy.random.get_state(), numpy.geterr()
        printing = numpy.get_printoptions()
        yield lambda: numpy.random.set_state(state)
        yield lambda: numpy.seterr(**errors)
        yield lambda: numpy.set_printoptions(**printing)


def _matplotlib() -> Iterator[Put]:
    if _loaded("matplotlib"):
        import matplotlib

        context = matplotlib.rc_context()
        context.__enter__()
        matplotlib.use("Agg")
        yield lambda: context.__exit__(None, None, None)
        yield _close_figures


def _close_figures() -> None:
    if _loaded("matplotlib.pyplot"):
        sys.modules["matplotlib.pyplot"].close("all")


def _processes() -> Iterator[Put]:
    running = set(multiprocessing.active_children())
    method = multiprocessing.get_start_method(allow_none=True)

    def put() -> None:
        for child in set(multiprocessing.active_children()) - running:
            child.terminate()
            child.join()
        multiprocessing.set_start_method(method, force=True)

    yield put


def _forget(folder: Path, loaded: set[str]) -> None:
    """Drop the modules that came from the block's folder."""
    for name in set(sys.modules) - loaded:
        file = getattr(sys.modules[name], "__file__", None)
        if file and Path(file).is_relative_to(folder):
            del sys.modules[name]
    for path in [path for path in sys.path_importer_cache if path.startswith(str(folder))]:
        del sys.path_importer_cache[path]
    importlib.invalidate_caches()
