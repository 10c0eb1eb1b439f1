import pytest

from snippets.data import several_sources


def test_several_datasets_are_appended_or_paired():
    appended, paired = several_sources.several_datasets()
    assert len(appended) == 10
    assert len(paired) == 5
    assert paired[1]["scan"][0].item() == 101


@pytest.mark.parametrize(
    ("region", "kind", "message"),
    [
        (several_sources.several_datasets_unequal, ValueError, "Size mismatch"),
        (several_sources.iterable_sharding_shuffle, ValueError, "unspecified shuffle option"),
        (several_sources.iterable_sharding_len, TypeError, "has no len"),
    ],
)
def test_refusals(region, kind, message):
    with pytest.raises(kind, match=message):
        region()


def test_several_datasets_pairs_are_as_many_as_the_shorter_has():
    batches = list(several_sources.several_datasets_pairs())
    assert [len(first) for first, _ in batches] == [16, 4]
    assert all((second - first == 100).all() for first, second in batches)


def test_several_datasets_loaders_stop_with_the_shorter_one():
    together, restarted = several_sources.several_datasets_loaders()
    assert [first for first, _ in together] == [[0, 1], [2, 3], [4, 5]]
    assert restarted == [[0, 1]] * 3


def test_infinite_loader_shuffles_each_pass():
    steps = several_sources.infinite_loader()
    firsts = [tuple(first.tolist()) for first, _ in steps]
    assert len(set(firsts)) > 1
    assert [second.tolist() for _, second in steps][3:] == [[100, 101], [102, 103]]


def test_infinite_loader_by_cycle_repeats_the_first_pass():
    first, *others = several_sources.infinite_loader_cycle()
    assert others == [first, first]


def test_infinite_loader_unprotected_ends_with_the_shorter_one():
    with pytest.raises(StopIteration):
        several_sources.infinite_loader_unprotected()


def test_infinite_loader_by_hand_starts_again():
    assert several_sources.infinite_loader_stop() == [[0, 1], [2, 3]] * 2 + [[0, 1]]


def test_iterable_sharding_repeats_without_a_share_for_each_worker(run_script):
    printed = run_script(several_sources.ITERABLE_SHARDING).splitlines()
    orders = [line.partition("[")[2].rstrip("]") for line in printed]
    whole = "0, 1, 2, 3, 4, 5"
    assert orders == [whole, "0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5", whole, whole]


def test_iterable_sharding_buffer_loses_nothing():
    first, second = several_sources.iterable_sharding_buffer()
    assert sorted(first + second) == list(range(12))
    assert first != list(range(6))
