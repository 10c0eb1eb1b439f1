"""The glossary is well-formed, and Chinese prose uses its terms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tools.contents import Contents
from tools.problems import Problem, ProblemError, problem
from tools.prose import plain_lines
from tools.rules.word_tables import TABLES

GLOSSARY = "docs/glossary.yml"
FORM = "- {en: term, zh: 术语, avoid: [误译]}"
KEYS = frozenset({"en", "zh", "avoid", "keep"})


@dataclass(frozen=True)
class Term:
    """A term in both languages, the Chinese spellings to avoid, and its line in the glossary."""

    en: str
    zh: str
    line: int
    avoid: tuple[str, ...] = field(default=())


def check(contents: Contents) -> list[Problem]:
    """A problem for each spelling in Chinese prose that the glossary asks to avoid."""
    terms = read_terms(contents.root)
    found = []
    for (lang, _), page in contents.pages.items():
        if lang == "zh":
            for line, text in plain_lines(page):
                found += [
                    _avoided(page.path, line, term, word) for term, word in _uses(text, terms)
                ]
    for table, words in TABLES.items():
        for phrase in words["zh"].values():
            found += [_avoided(table, 1, term, word) for term, word in _uses(phrase, terms)]
    return found


def read_terms(root: Path) -> list[Term]:
    """The glossary's terms; ProblemError where the file is not what its first lines say."""
    path = root / GLOSSARY
    if not path.is_file():
        raise problem(GLOSSARY, 1, "the glossary is missing", f"Write it: {FORM}")
    try:
        tree = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise problem(GLOSSARY, line, f"this is no YAML: {error.problem}", "Mend it") from None
    if not isinstance(tree, yaml.SequenceNode):
        raise problem(GLOSSARY, 1, "the glossary is no list", f"Write {FORM}")
    terms, wrong = [], []
    for node in tree.value:
        line = node.start_mark.line + 1
        value = yaml.load(yaml.serialize(node), Loader=yaml.SafeLoader)
        fault = _fault(value)
        if fault:
            wrong.append(Problem(GLOSSARY, line, fault, f"Write {FORM}"))
        else:
            terms.append(Term(value["en"], value["zh"], line, tuple(value.get("avoid", ()))))
    wrong += _clashes(terms)
    if wrong:
        raise ProblemError(wrong)
    return terms


def _fault(value: object) -> str | None:
    if not isinstance(value, dict):
        return "this is no term"
    if unknown := value.keys() - KEYS:
        return f"unknown key {', '.join(sorted(map(str, unknown)))}"
    for key in ("en", "zh"):
        if not isinstance(value.get(key), str) or not value[key].strip():
            return f"the term has no text under {key}"
    avoid = value.get("avoid", [])
    if not isinstance(avoid, list) or not all(isinstance(word, str) and word for word in avoid):
        return "avoid is no list of words"
    if value.get("keep", False) not in (True, False):
        return "keep is neither true nor false"
    if value.get("keep") and value["en"] != value["zh"]:
        return f"keep: true, but zh is not {value['en']}"
    return None


def _clashes(terms: list[Term]) -> Iterator[Problem]:
    seen: dict[str, Term] = {}
    for term in terms:
        if term.en in seen:
            yield Problem(
                GLOSSARY,
                term.line,
                f"{term.en} stands on line {seen[term.en].line} already",
                "Keep one of the two",
            )
        seen[term.en] = term
        for other in terms:
            for word in other.avoid:
                if word in term.zh:
                    yield Problem(
                        GLOSSARY,
                        other.line,
                        f"{word} is to be avoided, but line {term.line} asks for {term.zh}",
                        "Decide for one of them",
                    )


def _uses(text: str, terms: list[Term]) -> Iterator[tuple[Term, str]]:
    for term in terms:
        for word in term.avoid:
            if word in text:
                yield term, word


def _avoided(path: str, line: int, term: Term, word: str) -> Problem:
    return Problem(
        path,
        line,
        f"{word} is not how we say {term.en} ({GLOSSARY}:{term.line})",
        f"Write {term.zh}",
    )
