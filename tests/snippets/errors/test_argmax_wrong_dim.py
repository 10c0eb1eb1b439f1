import pytest
import torch
from torch import nn

from snippets.errors import argmax_wrong_dim as entry


@pytest.mark.parametrize("cause", ["", "_softmax"])
def test_detect_fires_on_the_bug_and_is_quiet_after_the_fix(cause):
    mixes_samples = entry.detect()
    assert mixes_samples(*getattr(entry, f"reproduce{cause}")())
    assert not mixes_samples(*getattr(entry, f"fix{cause}")())


def test_detect_sees_argmax_over_the_batch_even_where_the_shape_fits():
    scores = torch.tensor([[5.0, 1, 9], [6, 4, 1], [1, 1, 6]])
    assert entry.detect()(lambda scores: scores.argmax(dim=0), scores)


def test_detect_is_quiet_about_a_whole_model():
    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).eval()
    batch = torch.randn(6, 4)
    assert not entry.detect()(lambda x: model(x).argmax(dim=1), batch)
    assert not entry.detect()(model, batch)


def test_fix_predicts_all_labels():
    predict, scores = entry.fix()
    assert predict(scores).tolist() == [0, 1, 2, 1]


def test_probabilities_add_up_to_one_per_sample_after_the_fix():
    predict, scores = entry.fix_softmax()
    assert torch.allclose(predict(scores).sum(dim=1), torch.ones(4))


def test_softmax_over_the_batch_changes_the_predicted_class():
    right, wrong = entry.same_class()
    assert not torch.equal(right, wrong)


def test_classes_are_gone_from_the_shape():
    assert entry.find_it() == ((2, 64, 64), (2, 10))
