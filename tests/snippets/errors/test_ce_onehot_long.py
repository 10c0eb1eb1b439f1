import pytest
import torch
import torch.nn.functional as F
from torch import nn

from snippets.errors import ce_onehot_long as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_uses_the_class_ids():
    scores, labels, loss = entry.fix()
    expected = -(scores.log_softmax(dim=1) * labels).sum(dim=1).mean()
    assert torch.isclose(loss, expected)


def test_probabilities_are_rows_that_sum_to_one():
    scores, labels, mixed = entry.probabilities()
    assert torch.allclose(mixed.sum(dim=1), torch.ones(len(mixed)))
    criterion = nn.CrossEntropyLoss()
    assert torch.isclose(criterion(scores, labels), criterion(scores, labels.argmax(dim=1)))


def test_fix_single_score_is_binary_cross_entropy():
    scores, labels, loss = entry.fix_single_score()
    chance = scores.sigmoid()
    assert torch.isclose(loss, -torch.where(labels == 1, chance, 1 - chance).log().mean())


def test_does_not_help_float_alone_leaves_nothing_to_learn():
    loss, gradient = entry.does_not_help()
    assert loss == 0
    assert not gradient.any()


def test_fix_column_equals_the_flat_labels():
    loss = entry.fix_column()
    assert torch.isclose(loss, entry.fix()[2])


@pytest.mark.parametrize(
    ("criterion", "labels"),
    [
        (nn.CrossEntropyLoss(), torch.tensor([[1, 0, 1], [0, 1, 1]])),
        (nn.CrossEntropyLoss(label_smoothing=0.1), torch.eye(3, dtype=torch.int32)[:2]),
        (nn.CrossEntropyLoss(), torch.eye(3, dtype=torch.bool)[:2]),
        (nn.NLLLoss(), F.one_hot(torch.tensor([0, 2]), num_classes=3)),
    ],
    ids=["several labels", "int32", "bool", "NLLLoss"],
)
def test_other_integer_targets_are_the_same_entry(criterion, labels):
    with pytest.raises(RuntimeError, match=r"class probabilities|multi-target") as caught:
        criterion(torch.randn(2, 3), labels)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("ce-onehot-long", True)


def test_segmentation_mask_goes_back_by_the_same_argmax():
    ids = torch.randint(4, (2, 8, 8))
    one_hot = F.one_hot(ids, num_classes=4).permute(0, 3, 1, 2)
    with pytest.raises(RuntimeError, match="class probabilities"):
        nn.CrossEntropyLoss()(torch.randn(2, 4, 8, 8), one_hot)
    assert torch.equal(one_hot.argmax(dim=1), ids)


def test_find_it_shows_shape_and_dtype(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[1].startswith("labels (4, 3) torch.int64")
