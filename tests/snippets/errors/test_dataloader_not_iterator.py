from snippets.errors import dataloader_not_iterator as entry


def test_fix_takes_the_first_batch():
    assert entry.fix().tolist() == [0, 1]


def test_does_not_help_gives_the_first_batch_each_time():
    assert entry.does_not_help() == [[0, 1]] * 3


def test_fix_index_takes_the_sample_from_the_dataset():
    assert entry.fix_index() == 9


def test_find_it_shows_that_only_the_iterator_has_next(capsys):
    entry.find_it()
    first, second = capsys.readouterr().out.splitlines()
    assert first == "DataLoader True False"
    assert second.endswith("True True")
