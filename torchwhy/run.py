"""``torchwhy run script.py …``: a script as Python runs it, and a last word if it dies.

Until it dies nothing is imported that an interpreter has not loaded by itself: a module beside the
script may bear any name. The script runs in this process, as ``__main__``, and its exceptions,
exits and interrupts end it the usual way; only the traceback loses the frames of this module.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any

# Our own modules are found there, whatever the script does to sys.path.
_PATH = sys.path[:]
# The module that was __main__ before: its functions still run, so its names must stay alive.
_BEFORE = sys.modules["__main__"]


def run(argv: list[str]) -> int:
    """Run a script or, after ``-m``, a module; 0 where it ends by itself, else it ends us."""
    if argv[:1] == ["-m"]:
        target, module, rest = (argv[1] if len(argv) > 1 else ""), True, argv[2:]
    else:
        target, module, rest = (argv[0] if argv else ""), False, argv[1:]
    if not target or (target.startswith("-") and not module):
        print("usage: torchwhy run script.py [ARGUMENT ...]", file=sys.stderr)
        print("       torchwhy run -m module [ARGUMENT ...]", file=sys.stderr)
        return 2
    if not module and not os.path.exists(target):  # noqa: PTH110 - pathlib may be the script's own
        print(f"torchwhy: cannot run {_shown(target)}: there is no such file.", file=sys.stderr)
        return 2
    try:
        _run_module(target, rest) if module else _run_file(target, rest)
    except SystemExit as error:
        _explain_exit(error)
        raise
    except BaseException as error:
        _explain_at_the_end(error)
        raise
    return 0


def _run_module(name: str, rest: list[str]) -> None:
    import runpy

    sys.argv[:] = ["-m", *rest]
    _first_on_path(os.getcwd())  # noqa: PTH109
    _fresh_main()
    # The very function that the interpreter's own -m calls.
    runpy._run_module_as_main(name)  # type: ignore[attr-defined]


def _run_file(name: str, rest: list[str]) -> None:
    sys.argv[:] = [name, *rest]
    if os.path.isdir(name) or name.endswith((".zip", ".pyz")):  # noqa: PTH112
        import runpy

        _first_on_path(os.path.abspath(name))  # noqa: PTH100
        _fresh_main()
        runpy._run_module_as_main("__main__", False)  # type: ignore[attr-defined]
        return
    path = os.path.abspath(name)  # noqa: PTH100
    _first_on_path(os.path.dirname(os.path.realpath(name)))  # noqa: PTH120
    names = _fresh_main()
    loader = sys.modules["_frozen_importlib_external"].SourceFileLoader
    names.update(__file__=path, __cached__=None, __loader__=loader("__main__", path))
    with open(name, "rb") as file:  # noqa: PTH123
        source = file.read()
    exec(compile(source, path, "exec", dont_inherit=True), names)


def _first_on_path(place: str) -> None:
    if not sys.flags.safe_path:
        sys.path[0] = place


def _fresh_main() -> "dict[str, Any]":
    """A module ``__main__`` as the interpreter makes it; its names."""
    module = type(sys)("__main__")
    names = module.__dict__
    if sys.version_info < (3, 14):
        names["__annotations__"] = {}
    names["__builtins__"] = sys.modules["builtins"]
    sys.modules["__main__"] = module
    return names


def _explain_at_the_end(error: BaseException) -> None:
    """Let the interpreter print the traceback without our frames, then explain.

    The hook that is there now is the script's, if it has set one, and does the printing.
    """
    trace, before = _without_us(error.__traceback__), sys.excepthook

    def last_word(
        kind: type[BaseException], raised: BaseException, _: "TracebackType | None"
    ) -> None:
        sys.excepthook = before
        raised.__traceback__ = trace
        try:
            before(kind, raised, trace)
        finally:
            _tell(raised)

    sys.excepthook = last_word


def _explain_exit(error: SystemExit) -> None:
    """Explain what a program said when it ended itself."""
    if isinstance(error.code, str):
        # The interpreter would print it after us.
        print(error.code, file=sys.stderr)
        _tell(error)
        error.code = 1
    elif error.code:
        _tell(error)


def _without_us(trace: "TracebackType | None") -> "TracebackType | None":
    while trace is not None and trace.tb_frame.f_code.co_filename == run.__code__.co_filename:
        trace = trace.tb_next
    return trace


def _tell(error: BaseException) -> None:
    """Explain, with our own modules and Python's, even where the script's hide them."""
    if not isinstance(error, Exception | SystemExit):
        return
    place, path = sys.path[0] if sys.path else "", sys.path[:]
    hidden = {name: found for name, found in sys.modules.items() if _hides(name, found, place)}
    for name in hidden:
        del sys.modules[name]
    sys.path[:] = _PATH
    try:
        from torchwhy.raised import tell

        tell(error, sys.stderr)
    except Exception:
        return
    finally:
        sys.path[:] = path
        sys.modules.update(hidden)


def _hides(name: str, module: object, place: str) -> bool:
    """Whether a module of the script bears the name of one of Python's."""
    file = getattr(module, "__file__", None)
    return (
        bool(place)
        and name.partition(".")[0] in sys.stdlib_module_names
        and name != "__main__"
        and isinstance(file, str)
        and os.path.dirname(file) == place  # noqa: PTH120
    )


def _shown(name: str) -> str:
    return "".join(character for character in name if character.isprintable())
