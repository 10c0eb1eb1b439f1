import pytest

from snippets.errors import warn_rnn_dropout_one_layer as entry


def test_fix_has_two_layers_and_warns_no_more():
    assert entry.fix().num_layers == 2


def test_dropout_behind_the_layer_drops_half():
    assert entry.on_the_output() == pytest.approx(0.5, abs=0.1)


def test_dropout_of_one_layer_drops_nothing():
    with pytest.warns(UserWarning, match="all but last recurrent layer"):
        assert entry.does_nothing() is True


def test_find_it_lists_all_recurrent_layers(capsys):
    entry.find_it()
    assert capsys.readouterr().out.count("num_layers") == 2
