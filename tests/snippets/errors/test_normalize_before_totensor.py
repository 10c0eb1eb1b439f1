from snippets.errors import normalize_before_totensor as entry


def test_fix_gives_one_for_white():
    assert entry.fix() == 1


def test_fix_v2_gives_one_for_white():
    assert entry.fix_v2() == 1


def test_find_it_shows_what_each_step_gets(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "Normalize <- Tensor"
