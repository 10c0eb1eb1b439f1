import pytest

from snippets.errors import batch_mean_unequal as entry


@pytest.mark.parametrize("cause", ["", "_loss"])
def test_detect_fires_on_the_bug_and_is_quiet_after_the_fix(cause):
    depends_on_batch_size = entry.detect()
    assert depends_on_batch_size(*getattr(entry, f"reproduce{cause}")())
    assert not depends_on_batch_size(*getattr(entry, f"fix{cause}")())


def test_detect_forgives_what_rounding_does():
    assert not entry.detect()(lambda size: 0.9 + 1e-6 * size)


def test_one_sample_in_the_last_batch_weighs_as_much_as_ten():
    (evaluate,) = entry.reproduce()
    assert evaluate(10) == pytest.approx(10 / 11)
    (evaluate,) = entry.fix()
    assert evaluate(10) == pytest.approx(100 / 101)


def test_fixed_loss_is_the_mean_over_all_samples():
    (evaluate,) = entry.fix_loss()
    assert evaluate(2) == pytest.approx(20 / 5)


def test_find_it_gives_batches_samples_and_the_rest():
    assert entry.find_it() == (11, 101, 1)
