from snippets.errors import normalize_integer as entry


def test_fix_gives_one_for_white():
    assert entry.fix() == 1


def test_does_not_help_gives_values_in_the_hundreds():
    assert entry.does_not_help() == 509


def test_find_it_shows_the_dtype_after_each_step(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "Resize -> PIL\nPILToTensor -> torch.uint8\n"
