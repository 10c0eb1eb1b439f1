from snippets.errors import cat_zero_dim as entry


def test_fix_keeps_the_graph():
    loss = entry.fix()
    assert loss.item() == 8
    assert loss.requires_grad


def test_does_not_help_numbers_have_no_graph():
    loss = entry.does_not_help()
    assert loss.item() == 8
    assert not loss.requires_grad


def test_fix_last_batch_gives_one_output_per_sample():
    assert entry.fix_last_batch() == (5,)


def test_find_it_gives_the_places_of_scalars(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "[2]\n"
