"""What a problem says."""

import pytest

from tools.problems import Problem, ProblemError, problem


@pytest.mark.parametrize(
    ("message", "remedy", "said"),
    [
        ("it broke", "Mend it", "a.md:3: it broke. Mend it."),
        ("it broke!", "Mend it?", "a.md:3: it broke! Mend it?"),
        ("it broke", "Run `make`", "a.md:3: it broke. Run `make`"),
    ],
)
def test_problem_reads_as_place_and_two_sentences(message, remedy, said):
    assert str(Problem("a.md", 3, message, remedy)) == said


def test_error_carries_all_problems_in_order():
    late, early = Problem("b.md", 1, "x", "y"), Problem("a.md", 10, "x", "y")
    first = Problem("a.md", 9, "x", "y")
    error = ProblemError([late, early, first])
    assert error.problems == [first, early, late]
    assert str(error).split("\n") == [str(first), str(early), str(late)]


def test_shorthand_makes_an_error_of_one():
    assert problem("a.md", 1, "x", "y").problems == [Problem("a.md", 1, "x", "y")]
