"""Texts made to be slow: one piece repeated, pieces of the catalogue's own words, all different."""

import random

from torchwhy import Catalogue
from torchwhy.templates import SEGMENTS

PLAIN = (
    "step 12 of 400, loss falls slowly but steadily towards its floor and stays there\n"
    "step 13 of 400, no news\n"
    "saved the state of the run, for whoever wants to look at it\n"
)

PIECES = {
    "spaces": " ",
    "line ends": "\n",
    "one word": "a",
    "words of one letter": "a ",
    "digits of their own": "1 ",
    "letters and digits in turn": "a1",
    "lines of one letter": "a\n",
    "dotted name": "a.",
    "boxes": "│ ",
    "empty boxes": "│\n",
    "quote marks": "> ",
    "quoted lines": "> a\n",
    "colours": "\x1b[",
    "links": "\x1b]",
    "orphaned colours": "[1;",
    "escapes": "\\n",
    "backslashes": "\\",
    "quotes escaped": '\\"',
    "entities": "&amp;",
    "ampersands": "&",
    "assertions": "Assertion ",
    "heads": "RuntimeError: ",
    "lines of heads": "RuntimeError: a\n",
    "suffixes": "Error",
    "dotted heads": "a.Error.",
    "frames": 'File "x.py", line 1, in f ',
    "lines of frames": 'File "x.py", line 1, in f\n',
    "tracebacks": "Traceback (most recent call last)\n",
    "anchors": "bounds ",
    "message": "Target 7 is out of bounds ",
    "lines of the message": "IndexError: Target 7 is out of bounds.\n",
    "open gaps": 'Missing key(s) in state_dict: "module.a" ',
    "wide characters": "（",
    "astral characters": "😀",
    "Chinese": "中",
    "Chinese lines": "中文的报错\n",
    "full lines": "x" * 80 + "\n",
    "almost full lines": "x" * 79 + " \n",
    "dates": "2031-02-03 ",
    "lines of dates": "2031-02-03 04:05:06,789 a\n",
    "levels": "ERROR: ",
    "lines of levels": "[ERROR] a - \n",
    "ranks": "[rank0]: a\n",
    "locations": "a.py:1: ",
    "lines of locations": "a.py:1: A\n",
    "underscores": "__",
    "progress bars": " 10%|█  | 1/10\r",
}


def repeated(piece: str, size: int) -> str:
    """A piece over and over, ``size`` characters long."""
    return (piece * (size // len(piece) + 1))[:size]


def shapes(catalogue: Catalogue, size: int) -> dict[str, str]:
    """Every hostile text by its name, each ``size`` characters long."""
    made = {name: repeated(piece, size) for name, piece in PIECES.items()}
    source = random.Random(3)
    templates = [
        [word for segment in template[SEGMENTS] for word in segment]
        for template in catalogue.templates
    ]
    words = sorted({word for template in templates for word in template})
    near = [" ".join(template[:-1]) for template in templates if len(template) > 1]
    ends = [" ".join(template[1:]) for template in templates if len(template) > 1]
    lines = [f"RuntimeError: {text}" for text in near]
    made |= {
        "all anchors": repeated(" ".join(catalogue.anchors) + " ", size),
        "all anchors, a line each": repeated("\n".join(catalogue.anchors) + "\n", size),
        "all words at random": repeated(" ".join(source.choices(words, k=size // 6)) + " ", size),
        "messages but for a word": repeated(" ".join(near) + " ", size),
        "messages but for their first word": repeated(" ".join(ends) + " ", size),
        "lines but for a word": repeated("\n".join(lines) + "\n", size),
        "messages reversed": repeated(" ".join(" ".join(t[::-1]) for t in templates) + " ", size),
        "first words dense": _dense(templates, size),
        "letters at random": "".join(source.choices("abcdefghij \n", k=size)),
        "characters at random": "".join(chr(source.randrange(0x20, 0x9FFF)) for _ in range(size)),
    }
    return made


def _dense(templates: list[list[str]], size: int) -> str:
    """Every word that begins a template, over and over, then all that could end one."""
    first = " ".join(template[0] for template in templates)
    last = " ".join(template[-1] for template in templates)
    return repeated(f"{first} " * 40 + f"{last} " * 40, size)
