import pytest

from snippets.hooks import recording


def test_tensorboard_file_holds_what_was_written():
    tags, values = recording.tensorboard()
    assert tags == ["loss/train", "loss/validation"]
    assert values == [(0, 1.0), (1, 0.5), (2, 0.33), (3, 0.25), (4, 0.2)]


def test_tensorboard_more_keeps_pictures_histograms_and_texts():
    tags = recording.tensorboard_more()
    assert tags["images"] == ["conv/features"]
    assert tags["histograms"] == ["conv/weight"]
    assert tags["tensors"] == ["notes/text_summary", "loss/train"]


def test_tensorboard_no_writer_is_a_name_error():
    with pytest.raises(NameError, match="'writer' is not defined"):
        exec(recording.TENSORBOARD_NO_WRITER, {})


def test_tensorboard_vector_is_no_scalar():
    with pytest.raises(AssertionError, match="should contain one element"):
        recording.tensorboard_vector()


def test_tensorboard_killed_loses_what_was_not_flushed():
    assert recording.tensorboard_killed() == {"nothing": 0, "flush": 5}


def test_tensorboard_graph_constant_cannot_be_traced():
    with pytest.raises(RuntimeError, match="Cannot insert a Tensor that requires grad"):
        recording.tensorboard_graph_constant()


def test_tensorboard_graph_constant_fix_records_the_graph():
    found, operations = recording.tensorboard_graph_constant_fix()
    assert found
    assert "aten::mul" in operations


def test_tensorboard_broken_file_keeps_the_records_before_the_cut():
    assert recording.tensorboard_broken_file() == [0, 1, 2, 3]


def test_tensorboard_broken_file_raises_in_the_reader():
    with pytest.raises(Exception, match="has truncated record in"):
        recording.tensorboard_broken_file_raises()


def test_tensorboard_broken_file_purge_drops_the_steps_that_come_again():
    found = recording.tensorboard_broken_file_purge()
    assert found == [(0, 0.5), (1, 0.5), (2, 0.5), (3, 0.25), (4, 0.25), (5, 0.25)]
