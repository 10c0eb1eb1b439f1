import numpy as np
import pytest
import torch
from torch import nn

from snippets.errors import load_whole_model as entry


def test_fix_loads_the_weights_into_a_new_model():
    model = entry.fix()
    assert isinstance(model, nn.Linear)
    assert model.weight.shape == (1, 2)


def test_allowed_class_is_loaded():
    assert isinstance(entry.allow_by_name(), nn.Linear)


def test_allowing_one_class_still_refuses_others(tmp_path):
    torch.save(nn.Sequential(nn.Linear(2, 1)), tmp_path / "model.pt")
    with (
        torch.serialization.safe_globals([nn.Linear]),
        pytest.raises(Exception, match=r"GLOBAL torch\.nn\.modules\.container\.Sequential"),
    ):
        torch.load(tmp_path / "model.pt")


def test_trusted_file_is_loaded():
    assert isinstance(entry.trust_the_file(), nn.Linear)


def test_fix_numpy_value_is_a_python_number():
    value = entry.fix_numpy_value()
    assert type(value) is float
    assert value == pytest.approx(0.9)


def test_mean_of_numpy_is_no_python_float_alone():
    assert type(np.mean([0.8, 1.0])) is np.float64


def test_array_as_a_tensor_is_loaded(tmp_path):
    torch.save({"mean": torch.from_numpy(np.ones(3))}, tmp_path / "checkpoint.pt")
    assert torch.load(tmp_path / "checkpoint.pt")["mean"].sum() == 3


def test_fix_arguments_is_a_dictionary():
    assert entry.fix_arguments() == {"lr": 0.1, "epochs": 20}


def test_placeholder_of_git_lfs_is_refused_by_its_first_letter(tmp_path):
    (tmp_path / "model.pt").write_text("version https://git-lfs.github.com/spec/v1\n")
    with pytest.raises(Exception, match=f"Unsupported operand {ord('v')}"):
        torch.load(tmp_path / "model.pt")


def test_does_not_help_weights_only_false_runs_the_code_in_the_file(capsys):
    entry.does_not_help()
    assert capsys.readouterr().out == "this ran while the file was being loaded\n"


def test_find_it_lists_every_class_of_the_file(capsys):
    entry.find_it()
    assert [name.rpartition(".")[2] for name in capsys.readouterr().out.split()] == [
        "ReLU",
        "Sequential",
        "Conv2d",
    ]


def test_weights_of_a_saved_method_can_be_rescued(tmp_path):
    torch.save(torch.nn.Linear(2, 1).state_dict, tmp_path / "weights.pt")
    rescued = torch.load(tmp_path / "weights.pt", weights_only=False)()
    assert list(rescued) == ["weight", "bias"]


def test_fix_method_stores_weights():
    assert entry.fix_method() == ["weight", "bias"]
