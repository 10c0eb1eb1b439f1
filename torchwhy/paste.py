"""A paste, read: its lines, their regions, and one flat stream of words with offsets."""

from bisect import bisect_right

from torchwhy.lines import Reading, read_lines, split_lines
from torchwhy.normalise import normalise, utf16_length
from torchwhy.rules import Rules


class Paste:
    """``text`` is normalised; word i stands at ``starts[i]:ends[i]``, on line ``word_lines[i]``."""

    __slots__ = (
        "ends",
        "line_starts",
        "lines",
        "reading",
        "rules",
        "starts",
        "text",
        "word_lines",
        "words",
    )

    def __init__(self, lines: list[str], rules: Rules) -> None:
        self.rules = rules
        self.lines = lines
        self.text = "\n".join(lines)
        self.reading: Reading = read_lines(lines, rules)
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.word_lines: list[int] = []
        self.line_starts: list[int] = []
        self._read_words()

    def _read_words(self) -> None:
        start = 0
        for line in self.lines:
            self.line_starts.append(start)
            start += len(line) + 1
        number, last = 0, len(self.lines) - 1
        for found in self.rules.pattern("word").finditer(self.text):
            begin, end = found.span()
            while number < last and begin >= self.line_starts[number + 1]:
                number += 1
            self.words.append(found.group().lower())
            self.starts.append(begin)
            self.ends.append(end)
            self.word_lines.append(number)

    def region(self, word: int) -> int:
        """How far the line of a word is to be believed."""
        return self.reading.regions[self.word_lines[word]]

    def line_of(self, offset: int) -> int:
        """The line that an offset into ``text`` stands on."""
        return bisect_right(self.line_starts, offset) - 1

    def line_end(self, line: int) -> int:
        """The offset into ``text`` at which a line ends."""
        return self.line_starts[line] + len(self.lines[line])


def read_paste(text: str, rules: Rules) -> Paste:
    """Normalise a text and read it."""
    return Paste(split_lines(normalise(text, rules), rules), rules)


def unwrap(paste: Paste) -> Paste | None:
    """Join lines that a terminal broke inside words; None where none was broken."""
    lines = [line for line in paste.lines if line]
    lengths = [utf16_length(line) for line in lines]
    width = max(lengths, default=0)
    if len(lines) < 2 or width < paste.rules.limits["unwrap_width"]:
        return None
    joined = [lines[0]]
    for previous, line, length in zip(lines, lines[1:], lengths, strict=False):
        if length == width and _is_letter(previous[-1]) and _is_letter(line[0]):
            joined[-1] += line
        else:
            joined.append(line)
    return Paste(joined, paste.rules) if len(joined) < len(lines) else None


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z" or "A" <= character <= "Z" or "0" <= character <= "9"
