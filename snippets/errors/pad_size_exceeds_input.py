"""Reflect or circular padding is larger than the input it takes its values from."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Padding size should be less than the corresponding input dimension, but got: padding "
            "({before:int}, {after:int}) at dimension {dim:int} of input {input:shape}"
        ),
    ),
    ("RuntimeError", "Padding size should be less than the corresponding input dimension"),
    ("RuntimeError", "Padding value causes wrapping around more than once"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 3, 8, 8)
    padded = F.pad(picture, (10, 10, 10, 10), mode="reflect")
    print(tuple(padded.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 3, 8, 8)
    padded = F.pad(picture, (10, 10, 10, 10), mode="replicate")
    print(tuple(padded.shape))
    # --8<-- [end:fix]
    return tuple(padded.shape)


def reproduce_axes():
    # --8<-- [start:reproduce_axes]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 1080, 1920, 3)
    padded = F.pad(picture, (4, 4, 0, 5), mode="reflect")
    print(tuple(padded.shape))
    # --8<-- [end:reproduce_axes]


def fix_axes():
    # --8<-- [start:fix_axes]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 1080, 1920, 3).permute(0, 3, 1, 2)
    padded = F.pad(picture, (4, 4, 0, 5), mode="reflect")
    print(tuple(padded.shape))
    # --8<-- [end:fix_axes]
    return tuple(padded.shape)


def reproduce_short_sound():
    # --8<-- [start:reproduce_short_sound]
    import torch

    sound = torch.rand(1, 100)
    spectrum = torch.stft(sound, 400, window=torch.ones(400), return_complex=True)
    print(tuple(spectrum.shape))
    # --8<-- [end:reproduce_short_sound]


def fix_short_sound():
    # --8<-- [start:fix_short_sound]
    import torch

    sound = torch.nn.functional.pad(torch.rand(1, 100), (0, 300))
    spectrum = torch.stft(sound, 400, window=torch.ones(400), return_complex=True)
    print(tuple(spectrum.shape))
    # --8<-- [end:fix_short_sound]
    return tuple(spectrum.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    picture = torch.rand(1, 3, 8, 12)
    limits = [size - 1 for size in reversed(picture.shape[2:])]
    print(limits)
    # --8<-- [end:find_it]
    return limits
