from snippets.errors import same_noise_in_workers as entry


def test_workers_draw_in_pairs_and_epochs_repeat():
    (draws,) = entry.reproduce()
    assert draws[0] == draws[1] == draws[4]
    assert len(entry.detect()(draws)) == 2


def test_fix_draws_each_number_once():
    (draws,) = entry.fix()
    assert len(set(draws)) == len(draws) == 8


def test_seed_by_worker_repeats_each_epoch_and_nothing_else_does():
    (draws,) = entry.reproduce_epochs()
    assert draws[:4] == draws[4:]
    assert len(set(draws[:4])) == 4


def test_torch_seeds_numpy_in_each_worker_itself():
    (draws,) = entry.fix_epochs()
    assert entry.detect()(draws) == []


def test_find_it_names_the_generator():
    assert entry.find_it() == ["random"]
