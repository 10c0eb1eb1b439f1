import pytest
import torch
from torch import nn

from snippets.errors import module_prefix as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_loads_every_weight():
    checkpoint, model = entry.fix()
    for key, value in model.state_dict().items():
        assert torch.equal(value, checkpoint[f"module.{key}"].cpu())


def test_removeprefix_leaves_bare_keys_alone_and_slicing_does_not():
    assert "conv1.weight".removeprefix("module.") == "conv1.weight"
    assert "conv1.weight"[7:] != "conv1.weight"


def test_fix_compiled_loads_every_weight():
    checkpoint, model = entry.fix_compiled()
    for key, value in model.state_dict().items():
        assert torch.equal(value, checkpoint[f"_orig_mod.{key}"])


def test_save_without_prefix_has_bare_keys():
    assert entry.save_without_prefix() == ["weight", "bias"]


@pytest.mark.parametrize(
    ("wrap", "inner"), [(nn.DataParallel, "module"), (torch.compile, "_orig_mod")]
)
def test_bare_checkpoint_is_another_error_and_loads_into_the_model_inside(wrap, inner):
    bare = nn.Linear(3, 2).state_dict()
    wrapped = wrap(nn.Linear(3, 2))
    with pytest.raises(RuntimeError, match="Missing key") as caught:
        wrapped.load_state_dict(bare)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "state-dict-missing-keys"
    inside = getattr(wrapped, inner)
    inside.load_state_dict(bare)
    assert torch.equal(inside.weight.cpu(), bare["weight"])


@pytest.mark.parametrize(
    ("wrap", "prefix"),
    [
        (lambda model: torch.compile(nn.DataParallel(model)), "_orig_mod.module."),
        (lambda model: nn.DataParallel(torch.compile(model)), "module._orig_mod."),
    ],
    ids=["compile outside", "compile inside"],
)
def test_both_wrappers_put_both_prefixes_in_a_row(wrap, prefix):
    assert list(wrap(nn.Linear(3, 2)).state_dict()) == [f"{prefix}weight", f"{prefix}bias"]


def test_compiling_in_place_leaves_the_keys_alone():
    model = nn.Linear(3, 2)
    model.compile()
    assert list(model.state_dict()) == ["weight", "bias"]


def test_does_not_help_strict_false_loads_nothing():
    missing, unchanged = entry.does_not_help()
    assert missing == ["weight", "bias"]
    assert unchanged


def test_find_it_shows_both_sides(capsys):
    entry.find_it()
    model, checkpoint = capsys.readouterr().out.splitlines()
    assert model.endswith("['weight', 'bias']")
    assert checkpoint.endswith("['module.weight', 'module.bias']")
