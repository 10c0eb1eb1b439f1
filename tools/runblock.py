"""Runs a block inside this process.

The block is a real file in a folder of its own, so that source, pickling and spawned workers
behave as in a script; standard output is caught at the file descriptor, so that what workers and
C++ print counts; afterwards the process is put back into its state. `tools.fresh` runs the same
file in an interpreter of its own, `tools.judge` compares either with the page.
"""

import gc
import hashlib
import importlib
import io
import os
import re
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tools import blockstate, ownprocess
from tools.blocks import Block
from tools.driver import BOUNDARY, describe, drive
from tools.judge import Outcome, Run, judge
from tools.ownprocess import ENVIRONMENT

_LIBRARIES = ("torch", "numpy", "matplotlib")


def run(block: Block, *, argv: Sequence[str] = (), seed: int = 0) -> Outcome:
    """Run the block in this process; raises its own error, or BlockError for a broken mark."""
    return judge(block, execute(block, argv=argv, seed=seed))


def execute(block: Block, *, argv: Sequence[str] = (), seed: int = 0) -> Run:
    """Run the block in this process, whatever comes of it. `seed` must differ from run to run."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place,
        tempfile.TemporaryFile() as output,
    ):
        folder = Path(place).resolve()
        path = str(write(block, folder))
        if block.alone:
            return ownprocess.execute(Path(path), block.processes)
        _load_libraries(Path(path).read_text(encoding="utf-8"))
        with blockstate.kept(folder), _caught(output):
            sys.argv[1:] = argv
            os.environ.update(ENVIRONMENT)
            os.chdir(folder)
            blockstate.seed(_seed(block, seed))
            ended = drive(path, allowed(block), len(block.chain) + 1)
        if isinstance(ended.error, KeyboardInterrupt) and block.raises is not KeyboardInterrupt:
            raise ended.error
        return Run(
            _text(output, ended.offset or 0),
            ended.seconds,
            ended.offset is not None,
            describe(ended.error, path, ended.said) if ended.error else None,
            tuple(ended.warned),
            path,
            ended.error,
        )


def write(block: Block, folder: Path) -> Path:
    """The file to run: the blocks that this one continues, and the block, with marked bounds."""
    path = folder / "block.py"
    text = BOUNDARY.join(part.code for part in (*block.chain, block))
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def allowed(block: Block) -> list[type[Warning]]:
    """The categories of warnings that may occur while the block and its chain run.

    Where an entry says which, all may: the judge then looks at each of them.
    """
    named = [category for part in (*block.chain, block) for category in part.warns]
    return [Warning if isinstance(category, str) else category for category in named]


def _load_libraries(code: str) -> None:
    """Load what `code` names and has a state: what is not there before cannot be put back after."""
    for name in _LIBRARIES:
        if re.search(rf"\b{name}", code) and name not in sys.modules:
            with warnings.catch_warnings(), suppress(ImportError):
                warnings.simplefilter("ignore")
                importlib.import_module(name)
                gc.freeze()  # what stays for good need not be looked through after every block


def _seed(block: Block, number: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{block.key} {number}".encode()).digest()[:7])


@contextmanager
def _caught(output: IO[bytes]) -> Iterator[None]:
    """Let standard output of this process and its children go into the file `output`."""
    for stream in (sys.stdout, sys.__stdout__):
        if stream is not None:
            stream.flush()
    own = os.dup(1)
    os.dup2(output.fileno(), 1)
    # Unbuffered: a forked worker would write what is buffered once more.
    sys.stdout = io.TextIOWrapper(
        os.fdopen(1, "wb", 0, closefd=False), "utf-8", "backslashreplace", write_through=True
    )
    try:
        yield
    finally:
        if sys.__stdout__ is not None:
            sys.__stdout__.flush()
        os.dup2(own, 1)
        os.close(own)


def _text(output: IO[bytes], offset: int) -> str:
    output.seek(offset)
    return output.read().decode("utf-8", "replace").replace("\r\n", "\n")
