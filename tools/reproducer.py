"""Runs one `reproduce*()` of an entry and tells what it printed. Standard library only.

It is the text of `python -c` in an interpreter that may hold any torch release and not the
project: nothing here imports it.
"""

import contextlib
import importlib.util
import io
import json
import sys
import traceback
import warnings
from pathlib import Path
from typing import Any

Row = tuple[str, str]


def call(function: Any, kind: str) -> list[Row]:
    """What the call of a reproducer printed: exception or warning class and text, one row each.

    Where Python prints more or less than `Class: text` (an exit, a SyntaxError with its line, a
    process that dies), the class is empty and the text is all of it.
    """
    errors = io.StringIO()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always" if kind == "warning" else "ignore")
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
                returned = function()
        except SystemExit as error:
            said = errors.getvalue().strip()
            return [("", said) if said else ("SystemExit", str(error.code))]
        except Exception as error:
            if kind == "warning":
                raise  # this release lacks what the code needs: no message of the entry
            return [printed(error)]
    if kind == "process":
        return [("", str(returned))]
    return [(warning.category.__name__, str(warning.message)) for warning in caught]


def printed(error: BaseException) -> Row:
    """The class and the text of an error as Python prints them, without what it was chained to."""
    lines = list(traceback.TracebackException.from_exception(error).format_exception_only())
    text = "".join(lines)
    if isinstance(error, SyntaxError):
        return "", "".join(line for line in lines if not line.startswith('  File "')).rstrip("\n")
    exception, _, message = text.partition(":")
    return exception.strip(), message.removeprefix(" ").rstrip("\n")


def load(path: str) -> Any:
    """The entry's module, importable by its name for what it pickles."""
    name = Path(path).stem
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def has(need: str) -> bool:
    """Whether this interpreter and machine offer what an entry needs."""
    if need in ("cuda", "no cuda"):
        import torch

        return bool(torch.cuda.is_available()) is (need == "cuda")
    return importlib.util.find_spec(need) is not None


def main(task: str) -> None:
    """Run what the JSON text `task` asks for; the answer is written to the file it names."""
    asked = json.loads(task)
    lacking = [need for need in asked["needs"] if not has(need)]
    rows: list[Row] = []
    if not lacking:
        rows = call(getattr(load(asked["module"]), asked["function"]), asked["kind"])
    answer = {"rows": rows, "lacking": lacking, "prefix": sys.prefix, "base": sys.base_prefix}
    Path(asked["answer"]).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__" and sys.argv[1:]:
    main(sys.argv[1])
