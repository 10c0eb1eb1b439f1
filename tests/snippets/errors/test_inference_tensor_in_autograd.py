import torch

from snippets.errors import inference_tensor_in_autograd as entry


def test_fix_gives_the_head_its_gradient():
    assert entry.fix() == (2, 8)


def test_fix_state_counts_to_three():
    assert entry.fix_state().tolist() == [3, 3]


def test_only_clone_makes_an_ordinary_tensor():
    with torch.inference_mode():
        features = torch.ones(2)
    assert features.detach().is_inference()
    assert features.data.is_inference()
    assert not features.clone().is_inference()


def test_find_it_names_the_inference_tensor_alone(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "features (3,)\n"
