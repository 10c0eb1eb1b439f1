import pytest
import torch

from snippets.errors import mean_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load

NUMBERS = torch.tensor([1, 2, 3])


def test_fix_is_the_share_of_right_answers():
    assert entry.fix() == 0.75


def test_mean_of_means_differs_from_the_accuracy():
    assert entry.mean_of_means() == (0.75, 0.9)


def test_fix_pictures_is_the_deviation_of_scaled_values():
    expected = (torch.tensor([0.0, 51, 102, 153] * 8) / 255).std()
    assert entry.fix_pictures().tolist() == pytest.approx([expected.item()] * 3)


def test_find_it_shows_the_dtype(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "torch.bool False\n"


@pytest.mark.parametrize(
    "use",
    [
        torch.Tensor.norm,
        torch.Tensor.nanmean,
        torch.var_mean,
        lambda x: x.float().mean(dtype=torch.long),
        torch.nn.functional.normalize,
    ],
)
def test_other_statistics_are_the_same_entry(use):
    with pytest.raises(RuntimeError) as caught:
        use(NUMBERS[:, None])
    answer = recognise(f"{caught.type.__name__}: {caught.value}", load())
    assert answer.match == "mean-dtype"
