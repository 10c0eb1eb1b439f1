import pytest

from snippets.distributed import sharing


def test_sampler_deals_in_turn_and_pads_with_the_first():
    assert sharing.sampler() == {
        (8, 0): [0, 2, 4, 6],
        (8, 1): [1, 3, 5, 7],
        (7, 0): [0, 2, 4, 6],
        (7, 1): [1, 3, 5, 0],
    }


def test_sampler_drop_last_leaves_samples_out():
    assert sharing.sampler_drop_last() == [[0, 2, 4], [1, 3, 5]]


def test_sampler_epoch_makes_the_order_new():
    forgotten, called = sharing.sampler_epoch()
    assert forgotten[0] == forgotten[1] == forgotten[2] == called[0]
    assert called[0] != called[1] != called[2]


def test_sampler_and_shuffle_exclude_each_other():
    with pytest.raises(ValueError, match="mutually exclusive"):
        sharing.sampler_and_shuffle()


def test_rank_zero_saves_and_all_read(torchrun):
    printed = torchrun(sharing.RANK_ZERO)
    assert printed == ["saved ['weight', 'bias']", "read by every rank [True, True]"]


def test_gather_metrics_counts_samples(torchrun):
    assert torchrun(sharing.GATHER_METRICS)[-1] == "counted 0.7143 [5, 7]"


def test_no_sync_accumulation_exchanges_with_the_last_piece(torchrun):
    first, last, whole = torchrun(sharing.NO_SYNC_ACCUMULATION)
    assert first == "after the first piece [1.0, 1.5]"
    assert last == "after the last piece  [4.5, 4.5]"
    assert whole.endswith(" 4.5")


def test_fsdp_overview_keeps_half_in_each_process(torchrun):
    printed = torchrun(sharing.FSDP_OVERVIEW)
    assert printed == ["of 178 numbers, this process keeps 89", "(16, 8) (8, 8)"]
