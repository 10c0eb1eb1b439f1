import pytest
import torch

from snippets.errors import broadcast_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_subtracts_each_mean_from_its_channel():
    images, mean, centred = entry.fix()
    for channel in range(3):
        assert torch.equal(centred[:, channel], images[:, channel] - mean[channel])


def test_width_of_three_hides_the_error_and_subtracts_along_the_columns():
    images, mean = torch.rand(2, 3, 4, 3), torch.tensor([0.485, 0.456, 0.406])
    hidden = images - mean
    for column in range(3):
        assert torch.equal(hidden[..., column], images[..., column] - mean[column])


def test_fix_odd_size_comes_back_to_the_size_of_the_skip():
    assert entry.fix_odd_size() == (1, 8, 79, 79)


def test_interpolate_comes_back_to_an_odd_size_too():
    deep, skip = torch.zeros(1, 8, 39, 39), torch.zeros(1, 8, 79, 79)
    up = torch.nn.functional.interpolate(deep, size=skip.shape[-2:])
    assert (skip + up).shape == skip.shape


def test_fix_scores_and_labels_counts_right_answers():
    assert entry.fix_scores_and_labels() == 1.0


def test_fix_last_batch_takes_as_much_noise_as_there_are_samples():
    assert entry.fix_last_batch() == (2, 2)


def test_does_not_help_unsqueeze_pairs_everything_with_everything():
    errors = entry.does_not_help()
    assert errors.shape == (4, 3)
    assert errors.square().mean() > 0


def test_find_it_aligns_the_shapes_from_the_right(capsys):
    entry.find_it()
    dims, a, b = capsys.readouterr().out.splitlines()
    assert (dims, a, b) == ("dim (0, 1, 2, 3)", "a    (2, 3, 4, 5)", "b    (1, 1, 1, 3)")


@pytest.mark.parametrize(
    "provoke",
    [
        lambda: torch.broadcast_shapes((3,), (4,)),
        lambda: torch.empty(3, device="meta") + torch.empty(4, device="meta"),
        lambda: torch.dot(torch.ones(3), torch.ones(4)),
    ],
    ids=["broadcast_shapes", "meta", "dot"],
)
def test_other_wordings_of_the_page_are_the_same_entry(provoke):
    with pytest.raises(RuntimeError, match=r"^Attempting to broadcast|^inconsistent") as caught:
        provoke()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("broadcast-mismatch", True)


def test_fix_no_keepdim_centres_each_channel():
    means = entry.fix_no_keepdim().mean(dim=(0, 2, 3))
    assert torch.allclose(means, torch.zeros(3), atol=1e-6)
