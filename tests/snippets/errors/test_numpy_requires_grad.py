import matplotlib as mpl
import numpy as np
import pytest
import torch

from snippets.errors import numpy_requires_grad as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_gives_an_array_that_shares_the_memory():
    predictions, array = entry.fix()
    assert predictions.requires_grad
    array[:] = 7
    assert (predictions == 7).all()


def test_evaluate_builds_no_graph():
    assert entry.evaluate() is False


def test_fix_losses_holds_numbers():
    losses = entry.fix_losses()
    assert len(losses) == 3
    assert all(type(loss) is float for loss in losses)


def test_fix_inside_loss_has_the_gradient_of_the_penalty():
    assert torch.allclose(entry.fix_inside_loss(), torch.tensor([14 + 3 / 5, 14 + 4 / 5]))


def test_does_not_help_detach_takes_the_penalty_out_of_the_gradient():
    assert torch.equal(entry.does_not_help(), torch.tensor([14.0, 14.0]))


def plot(tensor):
    mpl.use("agg")
    from matplotlib import pyplot

    try:
        pyplot.plot(tensor)
    finally:
        pyplot.close("all")


@pytest.mark.parametrize(
    "call",
    [plot, np.asarray, lambda tensor: np.mean([tensor.sum()]), lambda tensor: tensor * np.ones(2)],
    ids=["plot", "array", "mean", "times an array"],
)
def test_calls_of_the_page_raise_this_entry(call):
    with pytest.raises(RuntimeError, match=r"Can't call numpy\(\)") as caught:
        call(torch.ones(2, requires_grad=True))
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "numpy-requires-grad"


def test_find_it_names_what_hangs_on_the_graph(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["predictions (3, 1)", "errors (3, 1)"]
