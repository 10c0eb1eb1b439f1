"""One rule at work on the small repository."""

import pytest

from tools.problems import ProblemError
from tools.rules import RULES


@pytest.fixture
def says(small):
    """A function: what a rule says about the small repository as it is now, line by line."""

    def run(name):
        try:
            found = RULES[name](small.contents)
        except ProblemError as error:
            found = error.problems
        return [str(problem) for problem in found]

    return run
