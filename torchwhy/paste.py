"""A paste, read: its lines, their regions, and one flat stream of words with offsets."""

from bisect import bisect_right

from torchwhy.lines import Reading, read_lines, split_lines
from torchwhy.normalise import normalise, utf16_length
from torchwhy.rules import Rules


class Paste:
    """``text`` is normalised; word i stands at ``start(i):end(i)``, on line ``word_lines[i]``.

    The words of line n are ``words[line_words[n]:line_words[n + 1]]``. ``alarms``: the lines that a
    log calls errors.
    """

    __slots__ = (
        "_piece_starts",
        "_piece_words",
        "_spans",
        "alarms",
        "line_starts",
        "line_words",
        "lines",
        "reading",
        "rules",
        "text",
        "word_lines",
        "words",
    )

    def __init__(self, lines: list[str], rules: Rules, alarms: set[str]) -> None:
        self.rules = rules
        self.alarms = alarms
        self.lines = lines
        self.text = "\n".join(lines)
        self.reading: Reading = read_lines(lines, rules)
        self.words: list[str] = []
        self.word_lines: list[int] = []
        self.line_starts: list[int] = []
        self.line_words: list[int] = [0]
        self._piece_words: list[int] = []
        self._piece_starts: list[int] = []
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self._read_words()

    def _read_words(self) -> None:
        start = 0
        for number, line in enumerate(self.lines):
            self.line_starts.append(start)
            self._read_line(line, start)
            count = len(self.words)
            self.word_lines += [number] * (count - self.line_words[-1])
            self.line_words.append(count)
            start += len(line) + 1

    def _read_line(self, line: str, start: int) -> None:
        """Take the words only; where they stand is asked for a few, and then piece by piece."""
        find = self.rules.pattern("word").findall
        for offset, piece in _pieces(line, self.rules):
            self._piece_words.append(len(self.words))
            self._piece_starts.append(start + offset)
            # Lower case makes letters of some others (the sign for Kelvin), so not before.
            if piece.isascii():
                self.words += find(piece.lower())
            else:
                self.words += map(str.lower, find(piece))

    def start(self, word: int) -> int:
        """The offset into ``text`` at which a word begins."""
        return self._span(word)[0]

    def end(self, word: int) -> int:
        """The offset into ``text`` behind a word."""
        return self._span(word)[1]

    def _span(self, word: int) -> tuple[int, int]:
        piece = bisect_right(self._piece_words, word) - 1
        if piece not in self._spans:
            places = self._piece_starts
            last = places[piece + 1] if piece + 1 < len(places) else len(self.text)
            found = self.rules.pattern("word").finditer(self.text, places[piece], last)
            self._spans[piece] = [match.span() for match in found]
        return self._spans[piece][word - self._piece_words[piece]]

    def region(self, word: int) -> int:
        """How far the line of a word is to be believed."""
        return self.reading.regions[self.word_lines[word]]

    def line_end(self, line: int) -> int:
        """The offset into ``text`` at which a line ends."""
        return self.line_starts[line] + len(self.lines[line])


def read_paste(text: str, rules: Rules) -> Paste:
    """Normalise a text and read it."""
    alarms: set[str] = set()
    return Paste(split_lines(normalise(text, rules, alarms), rules, alarms), rules, alarms)


def unwrap(paste: Paste) -> Paste | None:
    """Join lines that a terminal broke inside words; None where none was broken."""
    lines = [line for line in paste.lines if line]
    lengths = [utf16_length(line) for line in lines]
    width = max(lengths, default=0)
    if len(lines) < 2 or width < paste.rules.limits["unwrap_width"]:
        return None
    joined = [lines[0]]
    for previous, line, length in zip(lines, lines[1:], lengths, strict=False):
        inside = _is_letter(line[0]) or line[0] == ":"
        inside = inside and not paste.rules.pattern("during_handling").search(line)
        if length == width and _is_letter(previous[-1]) and inside:
            joined[-1] += line
        else:
            joined.append(line)
    return Paste(joined, paste.rules, paste.alarms) if len(joined) < len(lines) else None


def _pieces(line: str, rules: Rules) -> list[tuple[int, str]]:
    """(offset, text) of a line, cut between words where it is very long."""
    size = rules.limits["piece"]
    pieces: list[tuple[int, str]] = []
    start = 0
    while len(line) - start > size:
        border = rules.pattern("border").search(line, start + size)
        if border is None:
            break
        pieces.append((start, line[start : border.start()]))
        start = border.start()
    pieces.append((start, line[start:] if start else line))
    return pieces


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z" or "A" <= character <= "Z" or "0" <= character <= "9"
