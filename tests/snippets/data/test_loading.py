import pytest
import torch

from snippets.data import loading


def test_dataloader_arguments_settle_the_number_of_batches():
    kept, dropped = loading.dataloader_arguments()
    assert (len(kept), len(dropped)) == (3, 2)
    assert [batch.tolist() for batch in kept] == [[0, 1, 2], [3, 4, 5], [6, 7]]


def test_dataloader_arguments_make_workers_processes(run_script):
    order, processes, seen = run_script(loading.DATALOADER_ARGUMENTS_PROCESSES).splitlines()
    assert order == "[(0, 0), (1, 1), (2, 0), (3, 1)]"
    assert processes == "2 False"
    assert seen == "0"


@pytest.mark.parametrize(
    ("region", "kind", "message"),
    [
        (loading.dataloader_arguments_persistent, ValueError, "needs num_workers > 0"),
        (loading.first_batch_next, AttributeError, "has no attribute 'next'"),
        (loading.first_batch_without_iter, TypeError, "not an iterator"),
        (loading.first_batch_pil, TypeError, "default_collate"),
        (loading.samplers_weighted_too_many, RuntimeError, "without replacement"),
        (loading.samplers_and_shuffle, ValueError, "mutually exclusive with shuffle"),
        (loading.samplers_batch_and_size, ValueError, "mutually exclusive with batch_size"),
    ],
)
def test_refusals(region, kind, message):
    with pytest.raises(kind, match=message):
        region()


def test_first_batch_is_a_list_of_tensors():
    batch = loading.first_batch()
    assert isinstance(batch, list)
    images, labels = batch
    assert images.shape == (16, 3, 32, 32)
    assert labels.dtype == torch.int64


def test_first_batch_types_are_not_those_of_the_sample():
    sample, batch = loading.first_batch_types()
    assert isinstance(sample, tuple)
    assert isinstance(batch, list)
    assert batch[0].shape == (1, 3, 32, 32)
    assert batch[1].tolist() == [sample[1]]


def test_first_batch_restarts_with_each_iterator():
    loader = loading.first_batch_restarts()
    assert next(iter(loader)).tolist() == next(iter(loader)).tolist() == [0, 1]


def test_shuffle_each_epoch_orders_anew():
    epochs = loading.shuffle_each_epoch()
    assert len({tuple(epoch) for epoch in epochs}) == 3
    assert all(sorted(epoch) == list(range(8)) for epoch in epochs)


def test_shuffle_each_epoch_half_sees_different_halves():
    halves = loading.shuffle_each_epoch_half()
    assert len({tuple(half) for half in halves}) == 3


def test_samplers_give_their_orders():
    orders = loading.samplers()
    assert orders["Sequential"] == list(range(8))
    assert sorted(orders["Random"]) == list(range(8))
    assert sorted(orders["SubsetRandom"]) == [1, 3, 5, 7]
    assert len(set(orders["WeightedRandom"])) < len(orders["WeightedRandom"]) == 8


def test_samplers_defaults_are_none():
    assert loading.samplers_defaults() == {
        "shuffle": None,
        "sampler": None,
        "batch_sampler": None,
        "drop_last": False,
    }


def test_samplers_weighted_balances_the_classes():
    assert loading.samplers_weighted().tolist() == pytest.approx([500, 500], abs=60)


def test_samplers_batch_by_length():
    assert loading.samplers_batch() == [[1, 2], [3, 8], [9]]


def test_worker_seeding_misses_generators_of_ones_own(run_script):
    for line in run_script(loading.WORKER_SEEDING).splitlines():
        assert line == "{'torch': True, 'random': True, 'np.random': True, 'own rng': False}"


def test_worker_seeding_init_gives_different_and_reproducible_numbers(run_script):
    assert run_script(loading.WORKER_SEEDING_INIT).splitlines() == ["8 different numbers", "True"]


@pytest.mark.needs("cuda")
def test_dataloader_arguments_pinned_batches_arrive_whole():
    batch, moved = loading.dataloader_arguments_pinned()
    assert batch.is_pinned()
    assert torch.equal(moved.cpu(), batch)
