"""What to tell about a block that failed: where, in the page's own lines, and what would help."""

import difflib
import re

from tools.blocks import Block
from tools.includes import Line
from tools.judge import OutputDiffersError, Run


def explain(block: Block, error: BaseException, ran: Run | None) -> str:
    """The failure as text: place and reason, the code with the failing line marked, the rest.

    For another output a diff and the command that accepts it; for an error its traceback, in
    which the lines of the page (and of the snippet that it includes) stand for the file that ran.
    """
    origins = script_origins(block)
    number = _failing(ran) if ran else None
    origin = origins[number - 1] if number and number <= len(origins) else None
    parts = [f"{_place(block, origin)}: {_reason(error)}", "", *_code(block, origin)]
    if isinstance(error, OutputDiffersError):
        parts += ["", *_diff(error), "", f"If this is right: {accept(block)}"]
    elif ran and ran.described:
        parts += ["", map_traceback(ran, origins).rstrip()]
    if ran and ran.stdout and not isinstance(error, OutputDiffersError):
        parts += ["", "It printed:", ran.stdout.rstrip()]
    return "\n".join(parts)


def accept(block: Block) -> str:
    """The command that writes the present output into the pages of the block, in each language."""
    parts = block.path.split("/")
    return f"python -m tools output {'/'.join(parts[2:]) if parts[0] == 'docs' else block.path}"


def script_origins(block: Block) -> list[Line | None]:
    """For each line of the file that ran, where it came from; None for the bounds of blocks."""
    lines: list[Line | None] = []
    for part in block.chain:
        lines += [*part.origins, None]
    return [*lines, *block.origins]


def map_traceback(ran: Run, origins: list[Line | None]) -> str:
    """The traceback of a run with the page's lines in it."""
    assert ran.described is not None

    def replace(found: re.Match[str]) -> str:
        number = int(found[1])
        origin = origins[number - 1] if 0 < number <= len(origins) else None
        if origin is None:
            return found[0]
        included = f" ({origin.include[0]}, line {origin.include[1]})" if origin.include else ""
        return f'File "{origin.path}", line {origin.line}{included}'

    return _frames(ran).sub(replace, ran.described.traceback)


def _frames(ran: Run) -> re.Pattern[str]:
    return re.compile(rf'File "{re.escape(ran.path)}", line (\d+)')


def _failing(ran: Run) -> int | None:
    """The last line of the block's file that the traceback names."""
    found = _frames(ran).findall(ran.described.traceback) if ran.described else []
    return int(found[-1]) if found else None


def _place(block: Block, origin: Line | None) -> str:
    line = origin or Line("", block.path, block.line)
    return f"{line.path}:{line.line}" + (
        f" ({line.include[0]}:{line.include[1]})" if line.include else ""
    )


def _reason(error: BaseException) -> str:
    name = type(error).__name__
    return str(error) if isinstance(error, AssertionError) and str(error) else f"{name}: {error}"


def _code(block: Block, origin: Line | None) -> list[str]:
    shown = [(line.include[1] if line.include else line.line, line) for line in block.origins]
    width = len(str(max((number for number, _ in shown), default=1)))
    return [
        f"{'>' if line is origin else ' '} {number:{width}} | {line.text}".rstrip()
        for number, line in shown
    ]


def _diff(error: OutputDiffersError) -> list[str]:
    return list(
        difflib.unified_diff(
            error.expected.splitlines(),
            error.got.splitlines(),
            "on the page",
            "printed",
            lineterm="",
        )
    )
