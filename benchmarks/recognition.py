"""How well are real pastes recognised? ``python benchmarks/recognition.py CORPUS LABELS``

CORPUS: JSON lines ``{"id", "text", "class", "natural", "lang", "last_line"}``; the last two may be
missing. LABELS: the reviewed map of every label of the corpus, ``{label: rule}``. A rule is
``"none yet"``, ``{"entry": slug}`` or ``{"family": slug}``, with ``"also"`` (slugs that are right
too) and ``"items"`` (``{id: rule}`` where an item needs another).

With ``--leave-out`` it prints how many items get a wrong answer when their own entry is not in the
catalogue, entry by entry; an answer that says it is a family's is counted apart.

With ``--before`` it puts what the catalogue knows, every recorded warning and every recorded error
as a handled exception, before each paste that it does not know: the last error is what was asked
for, so a match is wrong there.

With ``--negatives`` it prints how many texts that are no error of torch get a match all the same.

Prints how many entries' diagnoses use the reader's values, and tables by entry, exception class and
form; with ``--material`` and ``--pagefind`` also what
the stock search of Material, or Pagefind, finds on the same pages, asked for the whole paste and
for its last line. Exits 1 where a
limit is broken that was given with ``--covered`` (least per cent right first) or ``--wrong`` (most
per cent of all), 2 where the map has no rule for a label.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.groups import exception_class, forms
from tools.releases import version_key
from tools.wordings import load as load_wordings
from torchwhy import Answer, Catalogue, recognise
from torchwhy.build import LANGUAGES, assemble, entry_paths, read_entry, read_rules
from torchwhy.catalogue import load
from torchwhy.explain import placeholders, printed

ROOT = Path(__file__).resolve().parent.parent
ENGINES = ("material", "pagefind")
WARNED = "/home/me/train.py:12: {said}\n  out = model(x)\n{asked}"
HANDLED = """Traceback (most recent call last):
  File "/home/me/train.py", line 9, in load
    return first(path)
{said}

During handling of the above exception, another exception occurred:

{asked}"""
Groups = dict[str, dict[str, list["Item"]]]


class Item(NamedTuple):
    """A row of the corpus, the entries that are right for it, and the answers."""

    row: dict[str, Any]
    entry: str
    right: tuple[str, ...]
    answer: Answer
    others: tuple[bool, ...] = ()

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


def read_rows(corpus: Path) -> list[dict[str, Any]]:
    """The items of the corpus."""
    rows = corpus.read_text(encoding="utf-8").split("\n")
    return [json.loads(row) for row in rows if row.strip()]


def read_item(row: dict[str, Any], known: dict[str, Any], catalogue: Catalogue) -> Item:
    """Recognise a paste; ``known`` is the map of labels."""
    rule = rule_of(known[row["class"]])
    rule = rule_of(rule.get("items", {}).get(row["id"], rule))
    home = rule.get("entry") or rule.get("family")
    right = tuple(slug for slug in (home, *rule.get("also", [])) if slug in catalogue.slugs)
    entry = home if home in right else ""
    return Item(row, entry, right, recognise(row["text"], catalogue))


def rule_of(value: Any) -> dict[str, Any]:
    """A rule as a mapping."""
    return {} if value == "none yet" else dict(value)


def ask_others(items: list[Item], engines: list[str]) -> list[Item]:
    """The items with what other engines find for the whole paste and for its last line."""
    from benchmarks import stock_search

    with tempfile.TemporaryDirectory() as place:
        stock_search.build_site(Path(place))
        for engine in engines:
            with getattr(stock_search, f"open_{engine}")(Path(place)) as search:
                items = [_asked(item, search) for item in items]
    return items


def _asked(item: Item, search: Any) -> Item:
    last = item.row.get("last_line") or item.row["text"].rstrip().split("\n")[-1]
    found = [search.ask(query)[:1] for query in (item.row["text"], last)]
    hits = tuple(bool(slugs) and slugs[0] in item.right for slugs in found)
    return item._replace(others=item.others + hits)


def leave_out(items: list[Item], root: Path) -> list[str]:
    """What each covered item gets from a catalogue that lacks its entry; rows to print."""
    sources = [read_entry(path) for path in entry_paths(root)]
    rules = read_rules()
    wrong: list[tuple[Item, Answer]] = []
    homes = sorted({item.entry for item in items if item.covered})
    for home in homes:
        rest = Catalogue(
            assemble([each for each in sources if each.slug != home], root, rules), root
        )
        for item in items:
            if item.entry == home:
                answer = recognise(item.row["text"], rest)
                if answer.match is not None and answer.match not in item.right:
                    wrong.append((item, answer))
    covered = sum(item.covered for item in items)
    sure = [pair for pair in wrong if pair[1].verdict == "match"]
    families = len(wrong) - len(sure)
    head = f"\nwithout their own entry ({len(homes)} entries, {covered} items): "
    head += f"{len(sure)} get another match ({_share(len(sure), covered)}), "
    head += f"{families} a family ({_share(families, covered)})"
    return [head, *(f"{item.row['id']} {item.entry}: {answer.match}" for item, answer in sure)]


def put_before(items: list[Item], catalogue: Catalogue, root: Path) -> list[str]:
    """How often a known warning or handled exception is taken for an unknown last error."""
    kinds = {entry["slug"]: entry["kind"] for entry in catalogue.entries}
    recorded = {slug: _newest(rows) for slug, rows in load_wordings(root).items()}
    unknown = [item for item in items if not item.covered and item.answer.match is None]
    shown = []
    for name, kind, join in (
        ("a known warning", "warning", WARNED),
        ("a handled exception", "error", HANDLED),
    ):
        said = [text for slug, text in recorded.items() if kinds.get(slug) == kind]
        texts = [
            (item, join.format(said=text, asked=item.row["text"]))
            for item in unknown
            for text in said
        ]
        found = [(item, recognise(text, catalogue)) for item, text in texts]
        sure = [(item, answer) for item, answer in found if answer.match is not None]
        share = _share(len(sure), len(found))
        shown.append(f"after {name}: {len(sure)} of {len(found)} unknown errors matched ({share})")
        counts = Counter(item.row["id"] for item, _ in sure)
        shown += [f"{place}: {count} times" for place, count in counts.most_common()]
    return ["", *shown]


def ask_negatives(catalogue: Catalogue) -> list[str]:
    """How many texts that are no error of torch are taken for one, and for which."""
    from tests.torchwhy.negatives import all_negatives

    found = [recognise(text, catalogue).match for text in all_negatives()]
    taken = Counter(match for match in found if match is not None)
    share = _share(taken.total(), len(found))
    head = f"\nof {len(found)} texts that are no error of torch {taken.total()} matched ({share})"
    return [head, *(f"{slug}: {count}" for slug, count in taken.most_common())]


def use_values(catalogue: Catalogue) -> int:
    """How many entries have a diagnosis that uses values of the message, in both languages."""
    return sum(
        all(placeholders(entry[lang].get("diagnosis", "")) for lang in LANGUAGES)
        for entry in catalogue.entries
    )


def _newest(by_release: dict[str, list[list[str]]]) -> str:
    """The first message that the newest release printed."""
    newest = max(by_release, key=version_key)
    _, exception, text = by_release[newest][0]
    return printed(exception, text)


def group(items: list[Item], catalogue: Catalogue) -> Groups:
    """The items by entry, by exception class and by form; forms overlap."""
    groups: Groups = {
        "all": {
            "all": items,
            "natural": [item for item in items if item.row["natural"]],
            "covered": [item for item in items if item.covered],
        },
        "by entry": defaultdict(list),
        "by exception class": defaultdict(list),
        "by form (they overlap)": defaultdict(list),
    }
    for item in items:
        text, lang = item.row["text"], item.row.get("lang", "")
        groups["by exception class"][exception_class(text, catalogue.rules)].append(item)
        for form in forms(text, lang, catalogue.rules):
            groups["by form (they overlap)"][form].append(item)
        if item.covered:
            groups["by entry"][item.entry].append(item)
    return groups


def table(title: str, groups: dict[str, list[Item]], engines: Sequence[str] = ()) -> Iterator[str]:
    """Rows of counts and shares, the biggest group first."""
    more = "".join(f"{engine:>10}{'one line':>10}" for engine in engines)
    head = f"{'items':>7}{'covered':>9}{'first':>9}{'sure':>9}{'wrong':>7}{'silent':>8}"
    yield f"\n{title:<34}{head}{more}"
    for name, items in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        covered = [item for item in items if item.covered]
        shares = [
            _share(sum(item.others[place] for item in covered), len(covered))
            for place in range(2 * len(engines))
        ]
        yield (
            f"{name[:33]:<34}{len(items):>7}{len(covered):>9}"
            f"{_share(sum(item.first for item in covered), len(covered)):>9}"
            f"{_share(sum(item.sure for item in covered), len(covered)):>9}"
            f"{sum(item.wrong for item in items):>7}"
            f"{sum(not item.answer.nearest for item in items):>8}"
            + "".join(f"{share:>10}" for share in shares)
        )


def main(argv: list[str]) -> int:
    """Print the figures; 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description="How well are real pastes recognised?")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--covered", type=float, default=0.0, help="least per cent right first")
    parser.add_argument("--wrong", type=float, default=100.0, help="most per cent wrong of all")
    for engine in ENGINES:
        parser.add_argument(f"--{engine}", action="store_true", help=f"ask {engine} too")
    parser.add_argument("--before", action="store_true", help="what is known before what is not")
    parser.add_argument("--negatives", action="store_true", help="what is no error of torch")
    parser.add_argument("--leave-out", action="store_true", help="miss each entry in turn")
    options = parser.parse_args(argv)
    catalogue, rows = load(), read_rows(options.corpus)
    known = json.loads(options.labels.read_text(encoding="utf-8"))
    missing = sorted({row["class"] for row in rows} - set(known))
    if missing:
        print(f"{options.labels}: no rule for {', '.join(missing)}", file=sys.stderr)
        return 2
    start = time.perf_counter()
    items = [read_item(row, known, catalogue) for row in rows]
    seconds = time.perf_counter() - start
    print(f"{len(catalogue.entries)} entries, {len(items)} pastes in {seconds:.2f} s")
    print(f"{use_values(catalogue)} diagnoses use values of the message")
    engines = [engine for engine in ENGINES if getattr(options, engine)]
    if engines:
        items = ask_others(items, engines)
    if options.leave_out:
        print("\n".join(leave_out(items, ROOT)))
    if options.negatives:
        print("\n".join(ask_negatives(catalogue)))
    if options.before:
        print("\n".join(put_before(items, catalogue, ROOT)))
    for title, parts in group(items, catalogue).items():
        print("\n".join(table(title, parts, engines)))
    for item in items:
        if item.wrong or (item.covered and not item.first):
            shown = item.answer.match or f"nearest {', '.join(item.answer.nearest) or 'nothing'}"
            verdict = "WRONG" if item.wrong else "missed"
            print(f"\n{item.row['id']} {item.row['class']}: {verdict}: {shown}")
    covered = [item for item in items if item.covered]
    first = 100 * sum(item.first for item in covered) / max(1, len(covered))
    wrong = 100 * sum(item.wrong for item in items) / max(1, len(items))
    return int(first < options.covered or wrong > options.wrong)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
