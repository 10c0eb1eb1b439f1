"""Every block on every page can be staged and run by a test; nothing like code is missed."""

from functools import lru_cache

from tools.blocks import Block
from tools.collect import Collector, collected_paths
from tools.contents import Contents
from tools.problems import Problem, ProblemError


def check(contents: Contents) -> list[Problem]:
    """Everything that staging or collecting the blocks of a page refuses."""
    return list(collect(contents)[1])


@lru_cache(maxsize=1)
def collect(contents: Contents) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks of all files, and the problems of the files whose blocks cannot be told."""
    collector = Collector(contents.root)
    blocks: list[Block] = []
    found: list[Problem] = []
    for path in collected_paths(contents.root):
        try:
            blocks += collector.blocks(path)
        except ProblemError as error:
            found += error.problems
        except UnicodeDecodeError:
            continue  # something that it includes: the rule on plain files names it
    return tuple(blocks), tuple(found)
