"""What another program answers, and what is told where it has no answer."""

import sys

import pytest

from tools.ask import ask
from tools.missing import MissingError


def test_what_a_program_prints_is_its_answer():
    assert ask([sys.executable, "-X", "utf8", "-c", "print('答')"]) == "答\n"


def test_a_program_that_fails_is_told_with_its_own_words():
    with pytest.raises(MissingError, match=r"failed: no such branch$"):
        ask([sys.executable, "-c", "raise SystemExit('no such branch')"])


def test_a_program_that_is_not_there_is_told():
    with pytest.raises(MissingError, match=r"^no-such-program cannot be run here"):
        ask(["no-such-program"])


def test_a_program_that_speaks_in_another_encoding_is_told_all_the_same():
    code = "import sys; sys.stderr.buffer.write('致命错误: bad'.encode('gb18030')); sys.exit(1)"
    with pytest.raises(MissingError, match=r": bad$"):
        ask([sys.executable, "-c", code])


def test_programs_are_asked_in_plain_english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.GB18030")
    assert ask([sys.executable, "-c", "import os; print(os.environ['LC_ALL'])"]) == "C\n"
