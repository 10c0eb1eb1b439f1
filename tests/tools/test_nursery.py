"""Work that several interpreters share: in order, and in forks where that is worth their start."""

import pytest

from tools import driver, nursery
from tools.ownprocess import environment

needs_fork = pytest.mark.skipif(not nursery.exists(), reason="this system has no fork")


def answers(count, few):
    """For each of so many items the item, and whether it may fork."""
    given = nursery.each(
        lambda item, idle: (item, idle is not None),
        list(range(count)),
        driver,
        environment(),
        few=few,
    )
    return list(given)


def test_a_few_items_start_no_interpreter_to_fork_from():
    assert answers(2, few=2) == [(0, False), (1, False)]


@needs_fork
def test_many_items_may_fork_and_are_answered_in_their_order():
    assert answers(5, few=2) == [(number, True) for number in range(5)]


def test_what_fails_is_raised_for_the_item_that_failed():
    def work(item, idle):
        return 6 // item

    given = nursery.each(work, [3, 0], driver, environment(), few=2)
    assert next(given) == 2
    with pytest.raises(ZeroDivisionError):
        next(given)
