import pytest
import torch

from snippets.losses import classification


def test_cross_entropy_is_the_negative_logarithm_of_the_right_class():
    loss, by_nll, chosen = classification.cross_entropy()
    torch.testing.assert_close(loss, by_nll)
    torch.testing.assert_close(loss, -chosen.log().mean())


def test_cross_entropy_softmax_twice_hides_how_sure_the_model_is():
    once, twice = classification.cross_entropy_softmax_twice()
    assert once < 1e-4
    assert twice > 0.55


def test_cross_entropy_logits_are_log_probabilities_up_to_a_constant():
    scores, probabilities = classification.cross_entropy_logits()
    shift = probabilities.log() - scores
    torch.testing.assert_close(shift, shift[:1].expand(3))
    assert shift[0] != 0


def test_cross_entropy_targets_are_class_ids_or_probabilities():
    losses = classification.cross_entropy_targets()
    torch.testing.assert_close(losses["uint8"], losses["int64"])
    torch.testing.assert_close(losses["one-hot"], losses["int64"])
    assert losses["mixed"] > losses["int64"]


def test_cross_entropy_float_target_is_refused():
    with pytest.raises(RuntimeError, match="expected target dtype to be Long or Byte"):
        classification.cross_entropy_float_target()


def test_cross_entropy_out_of_bounds_names_the_label():
    with pytest.raises(IndexError, match="Target 3 is out of bounds"):
        classification.cross_entropy_out_of_bounds()


def test_cross_entropy_ignore_index_leaves_the_sample_out():
    scores, labels, loss = classification.cross_entropy_ignore_index()
    expected = torch.nn.functional.cross_entropy(scores[:2], labels[:2])
    torch.testing.assert_close(loss, expected)


def test_bce_is_the_negative_logarithm_of_the_right_answer():
    scores, target, right = classification.bce()
    loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, target)
    torch.testing.assert_close(loss, -right.log().mean())


def test_bce_stable_stops_at_100_without_logits():
    assert classification.bce_stable() == (100, 0)


def test_bce_weight_rescales_elements_and_pos_weight_positives():
    weighted, positive, target = classification.bce_weight()
    torch.testing.assert_close(weighted[0] / weighted[0, 0], torch.tensor([1.0, 10, 100]))
    torch.testing.assert_close(positive / positive[1, 0], 1 + 9 * target)


def test_bce_range_is_checked():
    with pytest.raises(RuntimeError, match="between 0 and 1"):
        classification.bce_range()


def test_bce_long_is_refused():
    with pytest.raises(RuntimeError, match="Found dtype Long but expected Float"):
        classification.bce_long()


def test_bce_size_is_checked():
    with pytest.raises(ValueError, match="must be the same as input size"):
        classification.bce_size()


def test_bce_softmax_makes_labels_compete():
    sigmoid, softmax = classification.bce_softmax()
    assert sigmoid[:2].min() > 0.9
    assert softmax.max() < 0.51


def test_label_smoothing_and_class_weights_spread_the_target():
    smooth, smoothed, by_hand = classification.label_smoothing_and_class_weights()
    assert smooth.sum() == pytest.approx(1)
    torch.testing.assert_close(smoothed, by_hand)


def test_label_smoothing_and_class_weights_counts_give_each_class_the_same_say():
    counts, weight = classification.label_smoothing_and_class_weights_counts()
    torch.testing.assert_close(weight * counts, torch.full((3,), 100 / 3))


def test_label_smoothing_and_class_weights_effect_is_a_shifted_probability():
    probabilities = classification.label_smoothing_and_class_weights_effect()
    torch.testing.assert_close(probabilities, torch.tensor([0.5, 0.5]))
