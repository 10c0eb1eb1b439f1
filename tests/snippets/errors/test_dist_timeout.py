import pytest

from snippets.errors import dist_timeout as entry
from torchwhy import recognise
from torchwhy.catalogue import load

CLIENT = "The client socket has timed out after {} while trying to connect to (10.0.0.4, 29500)."


def test_fix_adds_what_both_ranks_have():
    assert [total.tolist() for total in entry.fix()] == [[2.0, 2.0], [2.0, 2.0]]


def test_fix_missing_process_expects_the_one_that_is_there():
    assert entry.fix_missing_process() == b"yes"


def test_slices_differ_in_batches_and_the_sampler_does_not(capsys):
    entry.count_batches()
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [row[2] for row in rows] == ["2", "1", "1"]
    assert {row[7] for row in rows} == {"2"}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("RuntimeError: Timed out waiting 1800000ms for recv operation to complete", "1800000"),
        (f"torch.distributed.DistNetworkError: {CLIENT.format('60000ms')}", "60000ms"),
        (f"TimeoutError: {CLIENT.format('60s')}", "60s"),
    ],
)
def test_limit_is_read_from_every_meeting(text, limit):
    answer = recognise(text, load())
    assert (answer.match, answer.values["limit"]) == ("dist-timeout", limit)
