"""Code asks for CUDA, and the installed PyTorch was built for the CPU alone."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    ("AssertionError", "Torch not compiled with CUDA enabled", "NVlabs/neuralrgbd#24"),
]
FRAMES = []
EDITS = [
    (
        "code",
        "$x.cuda()",
        '$x.to("cuda" if torch.cuda.is_available() else "cpu")',
    ),
    (
        "code",
        "$x.to('cuda')",
        '$x.to("cuda" if torch.cuda.is_available() else "cpu")',
    ),
    (
        "code",
        "torch.device('cuda')",
        'torch.device("cuda" if torch.cuda.is_available() else "cpu")',
    ),
]


def find_it():
    # --8<-- [start:find_it]
    import sys

    import torch

    print(sys.executable, torch.__file__, torch.version.cuda)
    # --8<-- [end:find_it]
    return sys.executable, torch.__file__
