"""From entry modules, pages and ``rules.json`` to the catalogue's data, ready for JSON.

Run by ``torchwhy.catalogue`` when the data are missing or older than their sources, and by the
site's build. Standard library only, so that a fresh clone answers without any set-up.
"""

import json
from pathlib import Path
from typing import Any

from torchwhy.catalogue import DATA, FORMAT, load_data
from torchwhy.frontmatter import FrontMatterError, parse
from torchwhy.rules import Rules
from torchwhy.source import EntrySource, SourceError, read_entry
from torchwhy.templates import (
    MUST,
    SEGMENTS,
    WEAK,
    WEIGHT,
    TemplateError,
    compile_template,
    quoted_words,
)
from torchwhy.weights import catalogue_size, weigh_words, word_weight

LANGUAGES = ("zh", "en")
RULES = Path(__file__).with_name("rules.json")

__all__ = ["EntrySource", "SourceError", "browser_script", "build", "read_entry", "read_rules"]


def read_rules() -> Rules:
    """The rules as they stand beside this module."""
    return Rules(json.loads(RULES.read_text(encoding="utf-8")))


def entry_paths(root: Path) -> list[Path]:
    """The entry modules of a checkout, in order of their names."""
    folder = root / "snippets" / "errors"
    return sorted(path for path in folder.glob("*.py") if not path.name.startswith("_"))


def page_path(root: Path, lang: str, slug: str) -> Path:
    """Where the page of an entry stands."""
    return root / "docs" / lang / "errors" / f"{slug}.md"


def build(root: Path) -> dict[str, Any]:
    """The catalogue of a checkout; SourceError where an entry or a page cannot be read."""
    return assemble([read_entry(path) for path in entry_paths(root)], root, read_rules())


def assemble(sources: list[EntrySource], root: Path, rules: Rules) -> dict[str, Any]:
    """Compile entries; a template that does not compile is left out and listed in ``problems``."""
    compiled: list[list[Any]] = []
    uses: list[set[str]] = []
    problems: list[list[Any]] = []
    for number, source in enumerate(sources):
        words: set[str] = set()
        for guard, wordings in ((0, source.wordings), (1, source.unless)):
            for wording in wordings:
                try:
                    segments, gaps, end = compile_template(wording.template, rules)
                except TemplateError as error:
                    problems.append([source.slug, wording.line, str(error)])
                    continue
                words.update(word for segment in segments for word in segment)
                quoted = quoted_words(wording.template, rules)
                compiled.append([number, guard, 0, int(end), 0, segments, gaps, sorted(quoted)])
        uses.append(words)
    weights = weigh_words(uses, rules)
    unknown = word_weight(1, catalogue_size(len(uses), rules))
    _finish(compiled, weights, unknown, rules)
    used = {word for words in uses for word in words} | set(rules.data["weights"]["prior"])
    return {
        "format": FORMAT,
        "rules": rules.data,
        "site": _site(root),
        "unknown": unknown,
        "weights": {word: weight for word, weight in weights.items() if word in used},
        "templates": compiled,
        "anchors": _anchors(compiled, weights),
        "entries": [_entry(source, root) for source in sources],
        "problems": problems,
    }


def browser_script(data: dict[str, Any]) -> str:
    """The classic script that sets ``self.torchwhyCatalogue`` in a page or a worker."""
    kept = {key: value for key, value in data.items() if key not in ("sources", "problems", "site")}
    kept["entries"] = [
        {key: value for key, value in entry.items() if key not in ("messages", "line", "fix")}
        for entry in data["entries"]
    ]
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    for character, escape in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(character, escape)
    return f"self.torchwhyCatalogue = {text};\n"


def _finish(compiled: list[list[Any]], weights: dict[str, int], unknown: int, rules: Rules) -> None:
    """Fill in what needs all entries: weight, weak phrase, words that a fuzzy match must show."""
    phrases = rules.data["weak_phrases"]
    for template in compiled:
        words = [word for segment in template[SEGMENTS] for word in segment]
        template[WEIGHT] = sum(weights.get(word, unknown) for word in words)
        template[WEAK] = int(" ".join(words) in phrases)
        quoted = template[MUST]
        wanted = {*quoted, *must_words(template[SEGMENTS], weights, unknown, rules)}
        template[MUST] = [[word, int(word in quoted)] for word in sorted(wanted)]


def must_words(
    segments: list[list[str]], weights: dict[str, int], unknown: int, rules: Rules
) -> list[str]:
    """The words without which a message is another: the heaviest, digits, libraries' names."""
    words = [word for segment in segments for word in segment]
    spelled = [word for word in words if not word[0].isdigit()] or words
    heaviest = max(spelled, key=lambda word: (weights.get(word, unknown), word))
    wanted = {heaviest}
    for word in words:
        if word[0].isdigit() or word[0] == "_" or word in rules.data["fuzzy"]["must"]:
            wanted.add(word)
    return sorted(wanted)


def _anchors(compiled: list[list[Any]], weights: dict[str, int]) -> dict[str, list[list[int]]]:
    anchors: dict[str, list[list[int]]] = {}
    for number, template in enumerate(compiled):
        best: tuple[int, str, int, int] | None = None
        for place, segment in enumerate(template[SEGMENTS]):
            for index, word in enumerate(segment):
                weight = -1 if word[0].isdigit() else weights.get(word, 0)
                if best is None or weight > best[0]:
                    best = (weight, word, place, index)
        if best is not None:
            anchors.setdefault(best[1], []).append([number, best[2], best[3]])
    return dict(sorted(anchors.items()))


def _entry(source: EntrySource, root: Path) -> dict[str, Any]:
    classes = {wording.exception.rpartition(".")[2] for wording in source.wordings}
    entry: dict[str, Any] = {
        "slug": source.slug,
        "kind": source.kind,
        "tier": source.tier,
        "classes": sorted(classes),
        "frames": [frame.replace("\\", "/").lower() for frame in source.frames],
        "messages": [
            [wording.exception, wording.template, wording.source, wording.line]
            for wording in source.wordings
        ],
        "line": source.line,
        "fix": source.fix,
    }
    if source.edits:
        entry["edits"] = [list(edit) for edit in source.edits]
    for lang in LANGUAGES:
        entry[lang] = _page(page_path(root, lang, source.slug))
    return entry


def _page(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        values = parse(path.read_text(encoding="utf-8")).values
    except FrontMatterError as error:
        raise SourceError(path, error.line, error.message) from error
    return {key: values[key] for key in ("title", "diagnosis", "plain") if values.get(key)}


def _site(root: Path) -> str:
    import tomllib

    path = root / "pyproject.toml"
    if not path.is_file():
        return ""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(path, 1, f"no TOML: {error}") from error
    return str(table.get("tool", {}).get("pytorch-note", {}).get("site", ""))


def write_package_data(root: Path) -> None:
    """Write what a wheel ships: the catalogue and the text of every entry's pages."""
    from torchwhy.entrytext import pages, write_pages

    data = load_data(root, DATA)
    write_pages(pages(root, [entry["slug"] for entry in data["entries"]]))


if __name__ == "__main__":
    write_package_data(Path(__file__).resolve().parent.parent)
