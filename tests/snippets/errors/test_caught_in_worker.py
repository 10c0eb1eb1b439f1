import pytest

from snippets.errors import caught_in_worker as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_every_row_is_read_once_mended():
    assert entry.mend_the_row().tolist() == [38, 45]


def test_error_of_the_worker_is_the_last_line():
    with pytest.raises(ValueError, match="Original Traceback") as caught:
        entry.read_in_a_worker()
    assert str(caught.value).rstrip().endswith("base 10: 'unknown'")


def test_find_it_names_the_sample(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("2 ValueError")


@pytest.mark.parametrize(
    "place",
    ["replica 1 on device 1.", "pin memory thread for device 0.", "DataLoader worker process 3."],
)
def test_line_alone_is_recognised_as_an_envelope(place):
    answer = recognise(f"RuntimeError: Caught RuntimeError in {place}", load())
    assert (answer.match, answer.values["error"]) == ("caught-in-worker", "RuntimeError")


def test_error_inside_is_explained_first():
    text = (
        "RuntimeError: Caught RuntimeError in DataLoader worker process 0.\nOriginal Traceback "
        '(most recent call last):\n  File "worker.py", line 308, in _worker_loop\nRuntimeError: '
        "stack expects each tensor to be equal size, but got [3] at entry 0 and [2] at entry 1"
    )
    assert recognise(text, load()).match in ("stack-unequal", "collate-unequal-sizes")
