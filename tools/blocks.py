"""The Python blocks of a page, with everything that a run needs to judge them.

pytest-codeblocks' parser pairs code, comments and expected output. It gets the text in one plain
form: the fences of `tools.fences` with bare info strings and ticks that their content cannot
close, the comments, nothing else, and `cont` as a mark, because the library's own gluing would
leave a chain of blocks with one expected output at most.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from io import StringIO

from pytest_codeblocks.main import CodeBlock, extract_from_buffer

from tools import comments, here, spelling
from tools.fences import Defect, Fence, Scan, scan
from tools.includes import LITERAL, Line
from tools.marks import Mark, MarkError, read
from tools.problems import Problem, ProblemError
from tools.spelling import OUTPUT, PYTHON

_CONT = "pytest.mark.cont"


@dataclass(frozen=True)
class Block:
    """One Python block of a page.

    `path`, `line`: the page and the line of its opening fence. `origins`: where each line of
    `code` came from. `expected_at`: the page lines of the expected output's fence. `chain`: the
    blocks that this one continues, first one first. `end`: the page line that closes its fence.
    """

    path: str
    line: int
    code: str
    origins: tuple[Line, ...]
    expected: str | None = None
    expected_at: tuple[int, int] | None = None
    marks: tuple[Mark, ...] = ()
    chain: tuple["Block", ...] = ()
    end: int = 0

    @property
    def last_line(self) -> int:
        """The page line that ends it, its output included."""
        return self.expected_at[1] if self.expected_at else self.end

    @cached_property
    def key(self) -> str:
        """SHA-256 over the chain, the code, the expected output and the marks: what it proves."""
        parts = [
            [block.code, block.expected, sorted(mark.key for mark in block.marks if mark.key)]
            for block in (*self.chain, self)
        ]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    @property
    def name(self) -> str:
        """What its test is called: its line, and the region that it shows."""
        region = next((line.region for line in self.origins if line.region), None)
        return f"line {self.line} {region}" if region else f"line {self.line}"

    @property
    def raises(self) -> str | type[BaseException] | None:
        """The entry (by slug) or the builtin class that the block must raise."""
        return next((mark.raises for mark in self.marks if mark.raises is not None), None)

    @property
    def warns(self) -> tuple[str | type[Warning], ...]:
        """The entries (by slug) and builtin categories in which the block may and must warn."""
        return tuple(mark.warns for mark in self.marks if mark.warns is not None)

    @property
    def alone(self) -> bool:
        """Whether it is a script that runs in a process of its own."""
        return any(mark.alone for mark in self.marks)

    @property
    def processes(self) -> int:
        """In how many processes torchrun starts it; 0 where Python alone does."""
        return max((mark.processes for mark in self.marks), default=0)

    @property
    def needs(self) -> tuple[str, ...]:
        """What it cannot run without, as `tools.here` knows it."""
        return tuple(dict.fromkeys(mark.need for mark in self._all_marks if mark.need))

    @property
    def skip(self) -> str | None:
        """The reason not to run it here, its own or that of a block that it continues."""
        reasons = [mark.reason for mark in self._all_marks if mark.skips]
        reasons += [f"needs {need}" for need in self.needs if not here.has(need)]
        return reasons[0] if reasons else None

    @property
    def _all_marks(self) -> list[Mark]:
        """Its marks, and those of the blocks that it continues."""
        return [mark for block in (*self.chain, self) for mark in block.marks]


def collect_lines(lines: Sequence[Line], path: str, *, page: bool = True) -> list[Block]:
    """All Python blocks of an expanded text, in order.

    `page` is true for pages of the site, where every shown output must be compared. Raises
    ProblemError for whatever a test could miss or misjudge, all at once.
    """
    texts = [line.text for line in lines]
    scanned = scan(texts)
    fences = {fence.start: fence for fence in scanned.fences}
    blocks: list[Block] = []
    defects = [
        *scanned.defects,
        *spelling.check(texts, scanned, page=page),
        *comments.check(texts, scanned, fences),
    ]
    if not defects:
        plain = StringIO(_plain(texts, scanned))
        try:
            parsed = extract_from_buffer(plain, max_num_lines=len(texts) + 2)
        except RuntimeError as error:
            remedy = "Give each block one expected output, below its code"
            defects.append(Defect(0, f"the comments above the fences: {error}", remedy))
        else:
            blocks = _blocks(parsed, fences, lines, path, defects)
    if defects:
        found = dict.fromkeys((lines[d.index].line, d.message, d.remedy) for d in defects)
        raise ProblemError(Problem(path, *where) for where in found)
    return blocks


def _plain(texts: Sequence[str], scanned: Scan) -> str:
    """The text reduced to what the parser must see, line numbers kept."""
    plain = [""] * len(texts)
    for index in scanned.outside:
        comment = texts[index].strip()
        if comments.is_known(comment):
            plain[index] = f"<!--{_CONT}-->" if comment == comments.CONTINUED else comment
    for fence in scanned.fences:
        if fence.language not in LITERAL:
            runs = [len(run) for run in re.findall(r"^ *(`+)", fence.text, re.MULTILINE)]
            ticks = "`" * max(3, 1 + max(runs, default=0))
            plain[fence.start : fence.end + 1] = [f"{ticks}{fence.language}", *fence.lines, ticks]
    return "".join(f"{line}\n" for line in plain)


def _blocks(
    parsed: Sequence[CodeBlock],
    fences: dict[int, Fence],
    lines: Sequence[Line],
    path: str,
    defects: list[Defect],
) -> list[Block]:
    """The parser's findings as Blocks; what is wrong with them is added to `defects`."""
    blocks: list[Block] = []
    shown = _shown(lines, fences)
    starts = [raw.lineno - 1 for raw in parsed] + [len(lines)]
    for raw, index, following in zip(parsed, starts, starts[1:], strict=False):
        marks = _marks(raw, index, shown, defects)
        if raw.syntax != PYTHON:
            if raw.expected_output is not None:
                remedy = "Put the output right below the Python block that prints it"
                defects.append(Defect(index, "expected output of a block that never runs", remedy))
            continue
        between = [fences[n] for n in range(index + 1, following) if n in fences]
        output = next((fence for fence in between if fence.language == OUTPUT), None)
        previous = blocks[-1:] if _CONT in raw.marks else []
        block = Block(
            path,
            lines[index].line,
            raw.code,
            tuple(lines[index + 1 : fences[index].end]),
            raw.expected_output,
            (lines[output.start].line, lines[output.end].line) if output else None,
            marks,
            tuple(part for last in previous for part in (*last.chain, last)),
            lines[fences[index].end].line,
        )
        defects += [Defect(index, *odd) for odd in _odd(block, _CONT in raw.marks)]
        blocks.append(block)
    return blocks


def _marks(raw: CodeBlock, index: int, shown: str, defects: list[Defect]) -> tuple[Mark, ...]:
    marks = []
    for text in raw.marks:
        if text == _CONT:
            continue
        try:
            mark = read(text)
        except MarkError as error:
            defects.append(Defect(index, error.message, error.remedy))
            continue
        marks.append(mark)
        if mark.reason is not None and mark.reason not in shown:
            why = f"the page does not show why this block is skipped: {mark.reason}"
            defects.append(Defect(index, why, "Write the same words in the text around it"))
    return tuple(marks)


def _odd(block: Block, continued: bool) -> list[tuple[str, str]]:
    odd = []
    if not block.code.strip():
        odd.append(("an empty Python block", "Give it code, or remove it"))
    if continued and not block.chain:
        odd.append(("no block above that this one could continue", "Remove the cont comment"))
    if block.chain and (block.alone or any(part.raises is not None for part in block.chain)):
        odd.append(("it continues a block that raises, or is a process", "Let it stand alone"))
    if sum(mark.raises is not None for mark in block.marks) > 1:
        odd.append(("a block that must raise twice", "Keep one raises mark"))
    return odd


def _shown(lines: Sequence[Line], fences: dict[int, Fence]) -> str:
    """The page's words in one line, without code and comments."""
    hidden = {n for fence in fences.values() for n in range(fence.start, fence.end + 1)}
    texts = [line.text for n, line in enumerate(lines) if n not in hidden]
    return " ".join(" ".join(text for text in texts if "<!--" not in text).split())
