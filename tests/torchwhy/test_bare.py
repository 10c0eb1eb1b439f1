"""Messages of which only the bare core was pasted."""

import pytest

from torchwhy import Catalogue, recognise

OOM = [
    "CUDA out of memory.",
    "CUDA out of memory",
    "RuntimeError: CUDA out of memory.",
    "torch.cuda.OutOfMemoryError: CUDA out of memory.",
    "torch.OutOfMemoryError: CUDA out of memory.",
    "torch.OutOfMemoryError",
    "torch.cuda.OutOfMemoryError",
    "torch.OutOfMemoryError: Allocation on device",
    "!!! Exception during processing !!! Allocation on device",
    "torch.cuda.OutOfMemoryError: Allocation on device 0 would exceed allowed memory.",
    "E   torch.OutOfMemoryError: CUDA out of memory.",
    "[rank0]: torch.OutOfMemoryError: CUDA out of memory.",
    "报错 CUDA out of memory 怎么办？",
]
PORT = [
    "RuntimeError: Address already in use",
    "执行中报错：RuntimeError: Address already in use",
    "torchrun --nproc-per-node 2 train.py\nAddress already in use",
    "torch.distributed.init_process_group(...)\n[Errno 98] Address already in use",
]
DEVICES = [
    "RuntimeError: expected device cpu but got device cuda:0",
    '"RuntimeError: Expected device Cuda:0 but got device CPU."',
    "RuntimeError: expected device cpu and dtype Float but got device cuda:0 and dtype Float",
]
PIP = [
    "ERROR: Cannot install tensorboard==2.1.0 because these package versions have conflicting dep",
    (
        "ERROR: Cannot install -r requirements.txt (line 7) and tensorboard==2.4.1 because these "
        "package versions have conflicting dependencies."
    ),
    "Cannot install tensorboard==2.1.0 because these package versions have conflicting",
    "Cannot install tensorboard==2.1.0 because:",
    "Cannot install numpy==1.26.4 because:\n- scipy 1.15 requires numpy>=2",
]


@pytest.mark.parametrize("text", OOM)
def test_bare_out_of_memory_is_recognised(text: str, real: Catalogue) -> None:
    assert recognise(text, real).match == "cuda-out-of-memory"


def test_numbers_are_read_where_they_are_shown(real: Catalogue) -> None:
    text = (
        "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.20 GiB. GPU 0 has a total "
        "capacity of 7.79 GiB of which 1.11 GiB is free."
    )
    assert recognise(text, real).values["asked"] == "2.20 GiB"
    text = (
        "torch.cuda.OutOfMemoryError: Allocation on device 0 would exceed allowed memory. (out of "
        "memory)\nCurrently allocated     : 7.50 GiB\nRequested               : 2.20 GiB\nDevice "
        "limit            : 7.79 GiB\nFree (according to CUDA): 0 bytes\nPyTorch limit (set by "
        "user-supplied memory fraction)\n                        : 17179869184.00 GiB"
    )
    values = {"gpu": "0", "allocated": "7.50 GiB", "asked": "2.20 GiB", "total": "7.79 GiB"}
    assert recognise(text, real).values == {**values, "free": "0 bytes"}


@pytest.mark.parametrize(
    "text",
    ["java.lang.OutOfMemoryError: Java heap space", "OutOfMemoryError", "Killed: out of memory"],
)
def test_memory_of_others_is_no_answer(text: str, real: Catalogue) -> None:
    assert recognise(text, real).match != "cuda-out-of-memory"


@pytest.mark.parametrize("text", PORT)
def test_taken_port_is_recognised_beside_a_word_of_torch(text: str, real: Catalogue) -> None:
    assert recognise(text, real).match == "dist-address-in-use"


@pytest.mark.parametrize(
    "text",
    [
        "OSError: [Errno 98] Address already in use",
        "[Errno 98] Address already in use",
        "Error: listen EADDRINUSE: address already in use :::3000",
        "import torch\nOSError: [Errno 98] Address already in use",
    ],
)
def test_taken_port_of_another_program_is_at_most_near(text: str, real: Catalogue) -> None:
    assert recognise(text, real).match is None


@pytest.mark.parametrize("text", DEVICES)
def test_oldest_wordings_of_two_devices_are_recognised(text: str, real: Catalogue) -> None:
    answer = recognise(text, real)
    assert answer.match == "devices-mixed"
    assert {answer.values[name].lower() for name in ("device", "other")} == {"cpu", "cuda:0"}


def test_first_words_of_a_long_message_are_not_enough(real: Catalogue) -> None:
    answer = recognise("TypeError: conv2d() received an invalid combination", real)
    assert answer.match is None
    assert answer.nearest[:1] == ("invalid-argument-combination",)


@pytest.mark.parametrize("text", PIP)
def test_conflict_of_pip_is_recognised_where_it_is_cut(text: str, real: Catalogue) -> None:
    assert recognise(text, real).match == "pip-dependency-conflict"


@pytest.mark.parametrize(
    "text",
    ["Cannot install the driver because it is signed by nobody", "cannot install: disk full"],
)
def test_other_installers_are_no_conflict_of_pip(text: str, real: Catalogue) -> None:
    assert recognise(text, real).match is None
