"""Nothing is skipped in silence: what does not run everywhere is listed, or needs what it says.

Blocks marked `skip` or `skipif` stand in docs/skipped-blocks.txt, `chapter/page.md: reason`. What
is said to need a GPU, a block or a test, speaks of CUDA; what names releases of torch has run on
one of them. Tests of snippets know no skip but `needs`, and what a system lacks, told by
`sys.platform`.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tools import evidence, here, reviewed
from tools.blocks import Block
from tools.collect import chapter_of
from tools.contents import Contents
from tools.problems import Problem
from tools.rules.code_blocks import collect
from tools.snippets import parse

LIST = "docs/skipped-blocks.txt"
SKIPS = frozenset({"skip", "skipif", "xfail", "importorskip"})
SYSTEM = "sys.platform"  # what a system lacks, its tests may leave out
GPU_WORDS = ("cuda", "nccl", "accelerator")


def check(contents: Contents) -> list[Problem]:
    """A problem for each skip that nobody reviewed, each idle line, each need without a reason."""
    listed = {
        exempt.what: exempt
        for exempt in reviewed.read(LIST, "chapter/page.md: reason", contents.root)
    }
    found: list[Problem] = []
    used: set[str] = set()
    for block in collect(contents)[0]:
        key = block.path.split("/", 2)[-1]
        if any(mark.name in SKIPS for mark in block.marks):
            used.add(key)
            if key not in listed:
                found.append(_unlisted(block.path, block.line))
        if here.CUDA in block.needs and not _speaks_of_a_gpu(block):
            why = "this block is said to need a GPU, and its code speaks of none"
            found.append(Problem(block.path, block.line, why, "Remove the mark, so that it runs"))
        if any(map(here.is_release, block.needs)) and not _ran(block, contents):
            why = "this block names releases of torch, and there is no record of it on one of them"
            remedy = f"Remove the mark, or run `python -m tools test --torch VERSION {key}`"
            found.append(Problem(block.path, block.line, why, remedy))
    gone = "no block of this page is skipped"
    found += [reviewed.idle(LIST, listed[key], gone) for key in listed if key not in used]
    return found + [problem for path in _tests(contents) for problem in _skipping(path, contents)]


def _unlisted(path: str, line: int) -> Problem:
    return Problem(
        path,
        line,
        "a block that is skipped, and nobody has reviewed it",
        f"Let it run, or write in {LIST} why it cannot",
    )


def _speaks_of_a_gpu(block: Block) -> bool:
    code = "\n".join(part.code for part in (*block.chain, block)).lower()
    return any(word in code for word in GPU_WORDS)


def _ran(block: Block, contents: Contents) -> bool:
    records = contents.records(chapter_of(block.path))
    return bool(evidence.stamp([block.key], records).runs)


def _idle_on_a_cpu(path: str, text: str, tree: ast.Module, contents: Contents) -> Iterator[Problem]:
    """Tests that are said to need a GPU though neither they nor what they use speak of one."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    needy = [node for node in functions if any(map(_asks_for_a_gpu, node.decorator_list))]
    if not needy:
        return
    snippet = contents.root / Path(path).relative_to("tests")
    known = _definitions(snippet.with_name(snippet.name.removeprefix("test_")))
    for node in needy:
        body = "\n".join(ast.get_source_segment(text, part) or "" for part in node.body)
        if not any(word in _with_what_it_uses(body, known).lower() for word in GPU_WORDS):
            why = "this test is said to need a GPU, and what it runs speaks of none"
            yield Problem(path, node.lineno, why, "Remove the mark, so that it runs")


def _asks_for_a_gpu(node: ast.expr) -> bool:
    needs = isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.needs"
    return needs and here.CUDA in {
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant)
    }


def _definitions(path: Path) -> dict[str, str]:
    """The source of each function and constant of a module by name; none where it is no file."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    found = {}
    for node in parse(path.name, text).body:
        names = [node.name] if isinstance(node, ast.FunctionDef) else []
        if isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        found.update(dict.fromkeys(names, ast.get_source_segment(text, node) or ""))
    return found


def _with_what_it_uses(code: str, known: dict[str, str]) -> str:
    """Code, and the definitions that it names, and those that they name."""
    waiting, used = [code], dict[str, str]()
    while waiting:
        for name in re.findall(r"\w+", waiting.pop()):
            if name in known and name not in used:
                used[name] = known[name]
                waiting.append(known[name])
    return "\n".join([code, *used.values()])


def _tests(contents: Contents) -> list[str]:
    folder = contents.root / "tests" / "snippets"
    return sorted(path.relative_to(contents.root).as_posix() for path in folder.rglob("*.py"))


def _skipping(path: str, contents: Contents) -> Iterator[Problem]:
    text = (contents.root / path).read_text(encoding="utf-8")
    tree = parse(path, text)
    by_system = {
        node.func
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node.args and SYSTEM in ast.unparse(node.args[0])
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr not in SKIPS or node in by_system:
            continue
        if ast.unparse(node.value).partition(".")[0] == "pytest":
            remedy = "Mark it needs(…), which says what it lacks, or let it run"
            yield Problem(path, node.lineno, f"pytest's {node.attr} hides a test", remedy)
    yield from _idle_on_a_cpu(path, text, tree, contents)
