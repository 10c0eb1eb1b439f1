"""Likeness: the entries most like a paste, for typos, cuts and wordings that nobody listed."""

from torchwhy.align import Index, align
from torchwhy.catalogue import Catalogue
from torchwhy.lines import CODE, EXCEPTION, FRAME, KERNEL, WARNING
from torchwhy.paste import Paste
from torchwhy.templates import ENTRY, MUST


class Likeness:
    """The best alignment of an entry; ``alignment`` in thousandths of the template's weight."""

    __slots__ = ("alignment", "entry", "excused", "line", "matched", "template", "words")

    def __init__(
        self,
        template: int,
        entry: int,
        line: int,
        words: set[str],
        found: tuple[int, int, int],
        must: set[str],
    ) -> None:
        self.template = template
        self.entry = entry
        self.line = line
        self.words = words
        self.alignment, self.matched, _ = found
        self.excused = must


def rank(paste: Paste, catalogue: Catalogue) -> list[Likeness]:
    """The entries most like the paste, the best first, one likeness each."""
    if catalogue.fuzzy_index is None:
        catalogue.fuzzy_index = Index(catalogue)
    index: Index = catalogue.fuzzy_index
    windows = _windows(paste, catalogue)
    best: dict[int, Likeness] = {}
    for _, place, number in _candidates(windows, index, paste, catalogue):
        first, last = windows[place]
        line = paste.word_lines[first]
        found = align(index, number, paste, first, last, catalogue)
        entry = catalogue.templates[number][ENTRY]
        excused = _excused(index, number, found[2], catalogue)
        words = set(paste.words[first:last])
        like = Likeness(number, entry, line, words, found, excused)
        if entry not in best or _order(like) < _order(best[entry]):
            best[entry] = like
    return sorted(best.values(), key=_order)


def _order(like: Likeness) -> tuple[int, int, int]:
    return (-like.alignment, -like.matched, like.template)


def _windows(paste: Paste, catalogue: Catalogue) -> list[tuple[int, int]]:
    """Word ranges: each line that is no frame or code, with up to two lines that continue it."""
    limits = catalogue.rules.limits
    reading = paste.reading
    heads = set(reading.head_lines)
    bounds = paste.line_words
    ranges = {
        line: (bounds[line], bounds[line + 1])
        for line, kind in enumerate(reading.kinds)
        if kind not in (FRAME, CODE) and bounds[line] < bounds[line + 1]
    }
    windows: list[tuple[int, int]] = []
    for line, (first, last) in ranges.items():
        end = last
        for following in (line + 1, line + 2):
            if following in ranges and following not in heads:
                end = ranges[following][1]
            else:
                break
        step = limits["window_words"]
        windows.append((first, min(end, first + step)))
        steps = range(first + step // 2, last - step // 2, step // 2)
        windows += [(start, min(end, start + step)) for start in steps]
    if len(windows) > limits["windows"]:
        head = limits["head_windows"]
        windows = windows[:head] + windows[head - limits["windows"] :]
    return windows


def _candidates(
    windows: list[tuple[int, int]], index: Index, paste: Paste, catalogue: Catalogue
) -> list[tuple[int, int, int]]:
    """(-score, window, template) of the templates that share most weight with a window."""
    fuzzy, limits = catalogue.rules.data["fuzzy"], catalogue.rules.limits
    unknown = catalogue.unknown * catalogue.rules.data["weights"]["unknown_share"] // 100
    found: dict[int, tuple[int, int, int]] = {}
    for place, (first, last) in enumerate(windows):
        shared: dict[int, int] = {}
        total = 0
        for word in dict.fromkeys(paste.words[first:last]):
            total += catalogue.weights.get(word, unknown)
            for number, weight in index.postings.get(word, ()):
                shared[number] = shared.get(number, 0) + weight
        factor = fuzzy[_trust(paste.reading.kinds[paste.word_lines[first]])]
        room = total * fuzzy["window_share"] // 1000
        scored = sorted(
            (-(weight * factor // (index.totals[number] + room)), place, number)
            for number, weight in shared.items()
            if weight >= fuzzy["nearest_nats"]
        )
        for item in scored[: limits["window_templates"]]:
            if item[2] not in found or item < found[item[2]]:
                found[item[2]] = item
    return sorted(found.values())[: limits["templates"]]


def _trust(kind: str) -> str:
    if kind in (EXCEPTION, KERNEL):
        return "exception"
    return "warning" if kind == WARNING else "text"


def _excused(index: Index, number: int, used: int, catalogue: Catalogue) -> set[str]:
    """Words that the cut took away and that need not be shown; quoted names always must."""
    shown = set(index.words[number][:used])
    must = catalogue.templates[number][MUST]
    return {word for word, quoted in must if not quoted and word not in shown}
