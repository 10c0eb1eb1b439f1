import pytest

from snippets.errors import event_file_truncated as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_saves_all_records_before_the_cut():
    assert entry.fix() == [(0, 1.0), (1, 0.5)]


def test_resumed_run_writes_a_file_of_its_own(capsys):
    entry.resume()
    assert capsys.readouterr().out == "['.first', '.second']\n"


def test_find_it_names_the_damaged_file(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "events.out.tfevents.1 is damaged\n"


@pytest.mark.parametrize("said", ["has truncated record in header", "failed event crc32 check"])
def test_file_is_named(said):
    where = "tensorboard.compat.tensorflow_stub.errors.DataLossError: runs/events.out.tfevents.7"
    answer = recognise(f"{where} {said}", load())
    assert answer.match == "event-file-truncated"
    assert answer.values["file"] == "runs/events.out.tfevents.7"
