"""The rules that the contents follow: a module each, with `check(contents) -> list[Problem]`.

Rules are pure: they read and say what is wrong, where, and what to do. All of them, on all pages,
take seconds, so that `python -m tools check` can be run after every edit.
"""

from collections.abc import Callable, Mapping

from tools.contents import Contents
from tools.problems import Problem, ProblemError
from tools.rules import (
    addresses,
    both_languages,
    code_blocks,
    entries,
    filler,
    freshness,
    headings,
    links,
    origins,
    parity,
    plain_files,
    questions,
    records,
    regions,
    skips,
    templates,
    terms,
    topics,
    traces,
    typography,
    unfinished,
    unit_tests,
    word_tables,
    wordings,
    workflows,
)

Rule = Callable[[Contents], list[Problem]]

RULES: Mapping[str, Rule] = {
    module.__name__.rpartition(".")[2]: module.check
    for module in (
        both_languages,
        parity,
        freshness,
        headings,
        addresses,
        topics,
        questions,
        regions,
        unit_tests,
        entries,
        filler,
        templates,
        wordings,
        code_blocks,
        skips,
        links,
        origins,
        terms,
        typography,
        word_tables,
        records,
        plain_files,
        traces,
        unfinished,
        workflows,
    )
}


def problems(contents: Contents) -> list[Problem]:
    """Everything that any rule objects to, once, by file and line."""
    found: set[Problem] = set()
    for rule in RULES.values():
        try:
            found.update(rule(contents))
        except ProblemError as error:  # something the rule builds on is broken: it says what
            found.update(error.problems)
        except UnicodeDecodeError:
            continue  # a file that is not UTF-8: the rule on plain files names it and its line
    return sorted(found)
