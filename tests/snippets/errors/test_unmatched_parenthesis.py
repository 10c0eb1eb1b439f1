import pytest

from snippets.errors import unmatched_parenthesis as entry


def test_fix_loads_the_weights():
    assert entry.fix() == (2, 4)


def test_fix_unclosed_makes_the_optimizer():
    assert entry.fix_unclosed() == 1


def test_crossed_parentheses_have_words_of_their_own():
    with pytest.raises(SyntaxError, match="does not match opening"):
        compile("x = (1, 2]", "train.py", "exec")


def test_find_it_points_at_the_last(capsys):
    assert entry.find_it() == len("model.load_state_dict(torch.load(path))")
    assert capsys.readouterr().out.endswith("^ one too many\n")
