"""Code asks a module of torch for a name that this release does not have."""

KIND = "error"
# Python's own message: a file named torch.py says nearly the same, and is told apart by more words.
TIER = "family"
MESSAGES = [
    ("AttributeError", "module 'torch' has no attribute '{name:word}'"),
    ("AttributeError", "module 'torch.{module:word}' has no attribute '{name:word}'"),
    ("AttributeError", "module 'torchvision.{module:word}' has no attribute '{name:word}'"),
]
ATTESTED = [
    (
        "AttributeError",
        "'module' object has no attribute 'no_grad'",
        "JiaRenChang/PSMNet#20",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    image = torch.ones(4, 4)
    spectrum = torch.rfft(image, 2)
    print(tuple(spectrum.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    image = torch.ones(4, 4)
    spectrum = torch.view_as_real(torch.fft.rfft2(image))
    print(tuple(spectrum.shape))
    # --8<-- [end:fix]
    return spectrum


def only_renamed():
    # --8<-- [start:only_renamed]
    import torch

    image = torch.ones(4, 4)
    rows = torch.fft.rfft(image)
    both = torch.fft.rfft2(image)
    print(rows.dtype, rows[1, 0].item(), both[1, 0].item())
    # --8<-- [end:only_renamed]
    return rows, both


def reproduce_typo():
    # --8<-- [start:reproduce_typo]
    import torch

    steps = torch.arrange(3)
    print(steps)
    # --8<-- [end:reproduce_typo]


def fix_typo():
    # --8<-- [start:fix_typo]
    import torch

    steps = torch.arange(3)
    print(steps)
    # --8<-- [end:fix_typo]
    return steps.tolist()


def video_reader():
    # --8<-- [start:video_reader]
    import torchvision

    reader = torchvision.io.VideoReader("film.mp4")
    print(next(reader))
    # --8<-- [end:video_reader]


def find_it():
    # --8<-- [start:find_it]
    import difflib

    import torch

    module, name = torch, "arrange"
    print(torch.__version__.split("+")[0], hasattr(module, name))
    print(difflib.get_close_matches(name, dir(module), n=2, cutoff=0.8))
    # --8<-- [end:find_it]
    return difflib.get_close_matches(name, dir(module), n=2, cutoff=0.8)
