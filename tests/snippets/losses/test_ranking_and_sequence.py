import math

import pytest
import torch

from snippets.losses import ranking_and_sequence as ranking


def test_margin_ranking_wants_a_lead_in_the_right_order():
    assert ranking.margin_ranking().tolist() == [0, 1.5]


def test_margin_ranking_vectors_are_compared_number_by_number():
    each, cosine = ranking.margin_ranking_vectors()
    assert each.tolist() == [[81, 0, 81]]
    assert cosine.item() == pytest.approx(1)


def test_soft_margin_is_binary_cross_entropy_with_signs():
    torch.testing.assert_close(*ranking.soft_margin())


def test_soft_margin_zero_is_constant():
    each, slopes = ranking.soft_margin_zero()
    assert each[0].item() == pytest.approx(math.log(2))
    assert slopes[0] == 0


def test_soft_margin_multi_label_sums_over_pairs():
    loss, by_hand = ranking.soft_margin_multi_label()
    assert loss.item() == pytest.approx(0.85)
    torch.testing.assert_close(loss, by_hand)


def test_multi_margin_takes_p_1_and_2_only():
    with pytest.raises(ValueError, match="only p == 1 and p == 2 supported"):
        ranking.multi_margin()


def test_multi_margin_content_is_0_beyond_the_margin():
    margin, entropy = ranking.multi_margin_content()
    assert margin == 0 < entropy


def test_cosine_embedding_depends_on_y():
    alike, unlike = ranking.cosine_embedding()
    assert alike.tolist() == [0, 1]
    assert unlike.tolist() == [0.5, 0]


def test_cosine_embedding_closer_costs_more_for_unlike_pairs():
    losses = ranking.cosine_embedding_closer()
    assert losses[1.0].tolist() == sorted(losses[1.0].tolist(), reverse=True)
    assert losses[-1.0].tolist() == sorted(losses[-1.0].tolist())
    assert losses[-1.0].max() == pytest.approx(1)


def test_cosine_embedding_target_has_one_dimension():
    with pytest.raises(RuntimeError, match="0D or 1D target tensor expected"):
        ranking.cosine_embedding_target()


def test_ctc_ignores_what_lies_beyond_the_input_length():
    loss, slopes = ranking.ctc()
    assert loss > 0
    assert not slopes[10:, 1].any()
    assert slopes[10:, 0].any()


def test_ctc_alignments_add_up():
    paths, total, loss = ranking.ctc_alignments()
    assert len(set(paths)) == len(paths) == 15
    torch.testing.assert_close(total, loss)


def test_ctc_too_long_targets_are_infinite():
    losses = ranking.ctc_too_long()
    assert [math.isinf(loss) for loss in losses] == [False, True, False, True, False]
    assert losses[-1] == 0


def test_ctc_lengths_are_checked():
    with pytest.raises(RuntimeError, match="Expected input_lengths"):
        ranking.ctc_lengths()
