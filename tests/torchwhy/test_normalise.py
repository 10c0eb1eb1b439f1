"""What people paste, line by line, and what is left of it."""

import json

import pytest

from torchwhy import Catalogue
from torchwhy.normalise import clip, clip_tail, normalise, plain, strip_line, utf16_length

MESSAGE = "RuntimeError: mat1 and mat2"


@pytest.mark.parametrize(
    "prefix",
    [
        "> ",
        "> > ",
        "│ ",
        "E       ",
        "# ",
        "[rank0]: ",
        "[rank12]:",
        "[default0]:",
        "[1,0]<stderr>:",
        "(TrainWorker pid=77, ip=10.0.0.1) ",
        "worker_1  | ",
        "rank 3: ",
        "0: ",
        "2031-02-03 04:05:06,789 ",
        "2031-02-03T04:05:06.789Z ",
        "[2031-02-03 04:05:06,789][trainer][ERROR] - ",
        "2031-02-03 04:05:06 - trainer - ERROR - ",
        "2031-02-03 04:05:06 | ERROR    | trainer:run:7 - ",
        "[04:05:06] ",
        "E0203 04:05:06.789012 4711 loop.py:88] ",
        "2031-02-03T04:05:06.789Z stderr F ",
        "0:   ",
        "12: **",
        "7  ",
        "[E203 04:05:06.789012 loop.cpp:88] ",
        "Feb  3 04:05:06 host python[7]: ",
        "ERROR: ",
        "ERROR:root:",
        "[ERROR] ",
        "- ",
        "1. ",
        "**",
        "`",
        '"',
        "__",
    ],
)
def test_prefix_is_stripped(prefix: str, catalogue: Catalogue) -> None:
    stripped = strip_line(prefix + MESSAGE, catalogue.rules)
    assert stripped == MESSAGE or stripped.endswith(f"- {MESSAGE}")


@pytest.mark.parametrize(
    "line",
    [
        MESSAGE,
        "_pickle.UnpicklingError: Weights only load failed",
        "Error(s) in loading state_dict for Net:",
        "-1 is out of bounds",
        "Target 3 is out of bounds",
        "E is the energy",
        "torch.Size([2, 3])",
        "_MultiProcessingDataLoaderIter' object has no attribute 'next'",
        "0: 0.25, 1: 0.75",
        "3 errors in 2 files",
    ],
)
def test_text_is_not_taken_for_a_prefix(line: str, catalogue: Catalogue) -> None:
    assert strip_line(line, catalogue.rules) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("[31mred[0m", "red"),
        ("\\x1b[31mred\\033[0m", "red"),
        ("^[[31mred", "red"),
        ("\x1b]8;;http://x\x07link\x1b]8;;\x1b\\", "link"),
        ("a &lt; b &amp;&amp; c &#39;d&#39;", "a < b && c 'd'"),
        ("&amp;lt;", "&lt;"),
        ("&unknown;", "&unknown;"),
        ("“a” ‘b’ c—d 2×3", "\"a\" 'b' c-d 2x3"),
        ("（１２）：", "(12):"),
        ("ﬁt ﬂat ½", "fit flat 1⁄2"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("a\tb\u00a0c", "a b c"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\\n  File b", "a\n  File b"),
        ("a\\n\\tMissing", "a\n Missing"),
        ('say \\"hi\\"', 'say "hi"'),
        ("C:\\new\\table", "C:\\new\\table"),
        ("x\x00y\x07z", "xyz"),
    ],
)
def test_character_is_made_plain(text: str, expected: str, catalogue: Catalogue) -> None:
    assert plain(text, catalogue.rules) == expected


def test_box_at_the_end_of_a_line_goes(catalogue: Catalogue) -> None:
    assert strip_line("│ out = net(x)        │", catalogue.rules) == "out = net(x)"


def test_long_text_keeps_head_and_tail(catalogue: Catalogue) -> None:
    text = "head " + "x" * 400_000 + " tail"
    kept = plain(text, catalogue.rules)
    assert kept.startswith("head ")
    assert kept.endswith(" tail")
    assert len(kept) == catalogue.rules.limits["units"] + 1


def test_many_lines_keep_first_and_last(catalogue: Catalogue) -> None:
    lines = normalise("\n".join(f"line {number}" for number in range(9000)), catalogue.rules)
    assert len(lines) == catalogue.rules.limits["lines"]
    assert lines[0] == "line 0"
    assert lines[-1] == "line 8999"


@pytest.mark.parametrize(
    ("text", "units", "head", "tail"),
    [
        ("abcdef", 4, "abcd", "cdef"),
        ("a😀b😀", 3, "a😀", "b😀"),
        ("a😀b😀", 2, "a", "😀"),
        ("a😀b😀", 1, "a", ""),
        ("ab", 9, "ab", "ab"),
    ],
)
def test_limits_count_utf16_units(text: str, units: int, head: str, tail: str) -> None:
    assert clip(text, units) == head
    assert clip_tail(text, units) == tail


def test_length_is_that_of_javascript() -> None:
    assert utf16_length("a😀中") == 4
    assert utf16_length("\ud800x") == 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (r"\u76ee\u6807 7 \u2018x\u2019", ["目标 7 'x'"]),
        (r"in \u003cmodule\u003e, it\u0027s", ["in <module>, it's"]),
        (r"\\u76ee", ["目"]),
        (r"C:\users\unet \ud83d\ude00 \u00", [r"C:\users\unet \ud83d\ude00 \u00"]),
    ],
)
def test_escapes_of_json_are_characters(text: str, lines: list[str], catalogue: Catalogue) -> None:
    assert normalise(text, catalogue.rules) == lines


def test_breaks_of_html_are_line_ends(catalogue: Catalogue) -> None:
    text = 'a<br>b<br/>c<br />d <span class="x">e</span> in <module>'
    assert normalise(text, catalogue.rules) == ["a", "b", "c", "d e in <module>"]
    text = "<pre><code>RuntimeError: x</code></pre>"
    assert [line for line in normalise(text, catalogue.rules) if line] == ["RuntimeError: x"]


def test_escaped_line_ends_before_small_letters_are_line_ends(catalogue: Catalogue) -> None:
    text = 'Traceback (most recent call last):\n  File "/net/new.py"\nValueError: is\nnot x'
    lines = ["Traceback (most recent call last):", 'File "/net/new.py"', "ValueError: is", "not x"]
    shown = normalise(json.dumps({"m": text}), catalogue.rules)
    assert shown == ['{"m": "' + lines[0], *lines[1:3], 'not x"}']
    path = "C:\\new\\net.py"
    assert (
        path.replace("\\", "\\\\") in normalise(json.dumps({"m": text + path}), catalogue.rules)[-1]
    )
    assert len(normalise(json.dumps({"m": f"is{chr(10)}not"}), catalogue.rules)) == 1


def test_tag_in_a_message_is_part_of_it(catalogue: Catalogue) -> None:
    assert normalise("KeyError: <b>x</b>", catalogue.rules) == ["KeyError: <b>x</b>"]
