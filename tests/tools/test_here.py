"""What code needs and this interpreter may lack."""

import pytest

from tools import here


@pytest.mark.parametrize(
    ("need", "release", "fits"),
    [
        ("torch<2.6", "2.5.1", True),
        ("torch<2.6", "2.6.0", False),
        ("torch>=2.4,<2.6", "2.4.1+cu121", True),
        ("torch>=2.4,<2.6", "2.3.1", False),
        ("torch>=2.16", "2.16.0.dev20261120", False),
    ],
)
def test_releases_are_compared_as_pip_does(need: str, release: str, fits: bool) -> None:
    assert here.fits(need, release) == fits


@pytest.mark.parametrize("text", ["", "torch", "gpu", "torchvision<1", "torch<two", "CUDA"])
def test_what_is_no_need_is_refused(text: str) -> None:
    with pytest.raises(here.NeedError, match="is neither cuda nor"):
        here.check(text)


@pytest.mark.parametrize(
    ("need", "speaks"),
    [("torch<2.6", True), ("cuda", False), ("no cuda", False), ("torchvision", False)],
)
def test_a_need_speaks_of_releases_of_torch_or_does_not(need: str, speaks: bool) -> None:
    assert here.is_release(need) == speaks


def test_this_interpreter_has_its_own_torch() -> None:
    assert here.has("torch>=2.0")
    assert not here.has("torch<2.0")


def test_a_gpu_is_there_where_torch_finds_one() -> None:
    import torch

    assert here.has("cuda") == torch.cuda.is_available()
    assert here.has("no cuda") != torch.cuda.is_available()


def test_need_of_no_gpu_is_a_need() -> None:
    here.check("no cuda")
    with pytest.raises(here.NeedError):
        here.check("no gpu")
