from snippets.errors import sampler_and_shuffle as entry


def test_fix_makes_two_batches():
    assert entry.fix() == 2


def test_fix_batch_sampler_and_shuffle_takes_the_size_from_the_sampler():
    assert entry.fix_batch_sampler_and_shuffle() == 3


def test_find_it_shows_the_sampler_that_shuffle_chooses(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split() == ["SequentialSampler", "RandomSampler"]
