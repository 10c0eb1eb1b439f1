import torch

from snippets.errors import torch_submodule_missing as entry


def test_public_function_turns_a_picture_grey():
    assert tuple(entry.fix().shape) == (1, 8, 8)


def test_loader_lives_in_the_hub():
    assert entry.fix_moved() is torch.hub.load_state_dict_from_url


def test_place_that_has_the_name_is_found():
    module = entry.find_it()
    assert not hasattr(module, "rgb_to_grayscale")
    assert hasattr(module.functional, "rgb_to_grayscale")
