import pytest

from snippets.errors import instancenorm_size_warning as entry


def test_fix_warns_no_more():
    assert entry.fix() == (2, 5, 4, 4)


def test_fix_channels_last_normalises_the_colours():
    assert entry.fix_channels_last() == (2, 3, 32, 48)


def test_same_mistake_with_weights_is_an_error():
    with pytest.raises(ValueError, match="to match num_features"):
        entry.fails_later()


def test_find_it_prints_three_numbers_that_should_agree(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split() == ["0", "5", "1", "3", "2", "8"]
