"""How well are real pastes recognised? ``python benchmarks/recognition.py CORPUS LABELS``

CORPUS: JSON lines ``{"id", "text", "class", "natural"}``; LABELS: the reviewed map from labels of
the corpus to entries, ``{label: {"entry": slug or null, "also": [slugs that are no mistake]}}``. A
label that the map does not know has no entry. Prints tables; exits 1 where a limit is broken that
was given with ``--covered`` (least per cent right first) or ``--wrong`` (most per cent wrong).
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from torchwhy import Answer, Catalogue, recognise
from torchwhy.catalogue import load
from torchwhy.rules import Rules


class Item(NamedTuple):
    """One paste, its entry ("" for none), entries that are no mistake for it, and the answer."""

    identity: str
    label: str
    text: str
    natural: bool
    entry: str
    right: tuple[str, ...]
    answer: Answer

    @property
    def covered(self) -> bool:
        """Whether the catalogue has an entry for it."""
        return bool(self.entry)

    @property
    def first(self) -> bool:
        """Whether the right entry is shown first."""
        return self.answer.nearest[:1] in [(slug,) for slug in self.right]

    @property
    def sure(self) -> bool:
        """Whether the right entry is the match."""
        return self.answer.match in self.right

    @property
    def wrong(self) -> bool:
        """Whether another entry is the match: the worst outcome."""
        return self.answer.match is not None and not self.sure


def read_items(corpus: Path, labels: Path, catalogue: Catalogue) -> list[Item]:
    """Recognise every paste of the corpus."""
    known = json.loads(labels.read_text(encoding="utf-8"))
    items = []
    for row in corpus.read_text(encoding="utf-8").split("\n"):
        if row.strip():
            found = json.loads(row)
            rule = known.get(found["class"], {})
            right = [rule.get("entry"), *rule.get("also", [])]
            slugs = tuple(slug for slug in right if slug in catalogue.slugs)
            entry = slugs[0] if rule.get("entry") in slugs else ""
            answer = recognise(found["text"], catalogue)
            items.append(
                Item(
                    found["id"],
                    found["class"],
                    found["text"],
                    found["natural"],
                    entry,
                    slugs,
                    answer,
                )
            )
    return items


def form(text: str) -> str:
    """How an error was pasted, by the number of its lines."""
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    if lines <= 1:
        return "one line"
    return "2 to 5 lines" if lines <= 5 else "6 lines and more"


def exception_class(item: Item, rules: Rules) -> str:
    """The exception class that a paste shows last, "(none)" where it shows none."""
    from torchwhy.paste import read_paste

    reading = read_paste(item.text, rules).reading
    return reading.classes[reading.final] if reading.final >= 0 else "(none)"


def table(title: str, groups: dict[str, list[Item]]) -> Iterator[str]:
    """Rows of counts and shares, the biggest group first."""
    yield f"\n{title:<34}{'items':>7}{'covered':>9}{'first':>9}{'sure':>9}{'wrong':>7}{'silent':>8}"
    for name, items in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        covered = [item for item in items if item.covered]
        silent = sum(not item.answer.nearest for item in items)
        yield (
            f"{name[:33]:<34}{len(items):>7}{len(covered):>9}"
            f"{_share(sum(item.first for item in covered), len(covered)):>9}"
            f"{_share(sum(item.sure for item in covered), len(covered)):>9}"
            f"{sum(item.wrong for item in items):>7}{silent:>8}"
        )


def main(argv: list[str]) -> int:
    """Print the figures; 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description="How well are real pastes recognised?")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--covered", type=float, default=0.0, help="least per cent right first")
    parser.add_argument("--wrong", type=float, default=100.0, help="most per cent wrong of all")
    options = parser.parse_args(argv)
    catalogue = load()
    start = time.perf_counter()
    items = read_items(options.corpus, options.labels, catalogue)
    seconds = time.perf_counter() - start
    covered = [item for item in items if item.covered]
    natural = [item for item in items if item.natural]
    print(f"{len(catalogue.entries)} entries, {len(items)} pastes in {seconds:.2f} s")
    groups: dict[str, dict[str, list[Item]]] = {
        "all": {"all": items, "natural": natural, "covered": covered},
        "by entry": defaultdict(list),
        "by exception class": defaultdict(list),
        "by form": defaultdict(list),
    }
    for item in items:
        groups["by exception class"][exception_class(item, catalogue.rules)].append(item)
        groups["by form"][form(item.text)].append(item)
        if item.covered:
            groups["by entry"][item.entry].append(item)
    for title, parts in groups.items():
        print("\n".join(table(title, parts)))
    for item in items:
        if item.wrong or (item.covered and not item.first):
            shown = item.answer.match or f"nearest {', '.join(item.answer.nearest) or 'nothing'}"
            print(f"\n{item.identity} {item.label}: {'WRONG' if item.wrong else 'missed'}: {shown}")
    first = 100 * sum(item.first for item in covered) / max(1, len(covered))
    wrong = 100 * sum(item.wrong for item in items) / max(1, len(items))
    return int(first < options.covered or wrong > options.wrong)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
