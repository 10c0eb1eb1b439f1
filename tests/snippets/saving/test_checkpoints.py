import pickle

import pytest
import torch

from snippets.saving import checkpoints


def test_whole_or_weights_round_trip():
    model, restored = checkpoints.whole_or_weights()
    assert torch.equal(model.weight, restored.weight)
    assert torch.equal(model.bias, restored.bias)


@pytest.mark.parametrize(
    "region",
    [
        checkpoints.whole_or_weights_refused,
        checkpoints.checkpoint_dict_namespace,
        checkpoints.safe_loading_and_safetensors_idea_refused,
    ],
)
def test_classes_are_refused_by_default(region):
    with pytest.raises(pickle.UnpicklingError, match="Unsupported global"):
        region()


def test_whole_or_weights_allowed_holds_the_name_of_the_class():
    assert b"torch.nn.modules.linear" in checkpoints.whole_or_weights_allowed()


def test_whole_or_weights_code_is_not_in_the_file(run_script):
    assert run_script(checkpoints.WHOLE_OR_WEIGHTS_CODE) == "tensor(100)\n"


def test_whole_or_weights_method_is_no_dictionary():
    with pytest.raises(TypeError, match="dict-like"):
        checkpoints.whole_or_weights_method()


def test_whole_or_weights_suffix_does_not_matter(capsys):
    checkpoints.whole_or_weights_suffix()
    assert capsys.readouterr().out.count("True {'weight': tensor([0., 0.])}") == 4


def test_checkpoint_dict_resumes_exactly(capsys):
    unbroken, resumed = checkpoints.checkpoint_dict()
    assert all(torch.equal(unbroken[name], resumed[name]) for name in unbroken)
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == [
        "False",
        "False",
        "True",
    ]


def test_checkpoint_dict_refused_types_are_named():
    refused = checkpoints.checkpoint_dict_refused()
    assert refused["args"] == ["argparse.Namespace"]
    assert any(name.startswith("numpy") for name in refused["best"])


def test_checkpoint_dict_types_come_back():
    loaded = checkpoints.checkpoint_dict_types()
    assert loaded["args"] == {"lr": 0.1, "epochs": 6}
    assert loaded["best"] == 0.75


def test_safe_loading_and_safetensors_idea_runs_code_if_allowed(capsys):
    checkpoints.safe_loading_and_safetensors_idea()
    assert capsys.readouterr().out.startswith("this line was run by torch.load\n")


def test_safe_loading_and_safetensors_idea_file_round_trip():
    model, weights = checkpoints.safe_loading_and_safetensors_idea_file()
    assert torch.equal(model.weight, weights["weight"])


def test_safe_loading_and_safetensors_idea_takes_tensors_only():
    with pytest.raises(ValueError, match=r"expected torch\.Tensor"):
        checkpoints.safe_loading_and_safetensors_idea_tensors_only()


def test_safe_loading_and_safetensors_idea_refuses_shared_memory():
    with pytest.raises(RuntimeError, match="share memory"):
        checkpoints.safe_loading_and_safetensors_idea_shared()


def test_atomic_checkpoints_keep_the_old_file_until_the_new_one_stands(capsys):
    assert checkpoints.atomic_checkpoints() == {"epoch": 2}
    assert capsys.readouterr().out.startswith("{'epoch': 1} ['last.pt', 'last.pt.partial']\n")


def test_atomic_checkpoints_lost_without():
    with pytest.raises((RuntimeError, EOFError, pickle.UnpicklingError)):
        checkpoints.atomic_checkpoints_lost()


@pytest.mark.needs("cuda")
def test_checkpoint_dict_cuda_puts_the_state_where_the_parameters_are():
    model, optimizer = checkpoints.checkpoint_dict_cuda()
    assert model.weight.is_cuda
    assert optimizer.state[model.weight]["exp_avg"].is_cuda
    model(torch.ones(2, 4, device="cuda")).sum().backward()
    optimizer.step()
