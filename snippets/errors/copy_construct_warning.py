"""torch.tensor, or new_tensor, is given something that is a tensor already."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "To copy construct from a tensor, it is recommended to use "
            "sourceTensor.detach().clone() or sourceTensor.detach().clone().requires_grad_(True), "
            "rather than torch.tensor(sourceTensor)."
        ),
    ),
    (
        "UserWarning",
        (
            "To copy construct from a tensor, it is recommended to use "
            "sourceTensor.clone().detach() or sourceTensor.clone().detach().requires_grad_(True), "
            "rather than torch.tensor(sourceTensor)."
        ),
    ),
    ("UserWarning", "To copy construct from a tensor, it is recommended to use sourceTensor."),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    source = torch.tensor([1.0, 2.0])
    copy = torch.tensor(source)
    print(copy)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    source = torch.tensor([1.0, 2.0])
    copy = source.detach().clone()
    print(copy)
    # --8<-- [end:fix]
    return source, copy


def reproduce_change_dtype():
    # --8<-- [start:reproduce_change_dtype]
    import torch

    counts = torch.tensor([1, 2])
    values = torch.tensor(counts, dtype=torch.float32)
    print(values.dtype)
    # --8<-- [end:reproduce_change_dtype]


def fix_change_dtype():
    # --8<-- [start:fix_change_dtype]
    import torch

    counts = torch.tensor([1, 2])
    values = torch.as_tensor(counts, dtype=torch.float32)
    print(values.dtype)
    # --8<-- [end:fix_change_dtype]
    return values.dtype


def gradient_is_lost():
    # --8<-- [start:gradient_is_lost]
    import torch

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    output = weight * 3
    copied = torch.tensor(output)
    print(copied.requires_grad)
    print(output.clone().requires_grad)
    # --8<-- [end:gradient_is_lost]
    return copied.requires_grad, output.clone().requires_grad


def find_it():
    # --8<-- [start:find_it]
    import traceback
    import warnings

    import torch

    def prepare(sample):
        return torch.tensor(sample)

    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="To copy construct")
        try:
            prepare(torch.zeros(2))
        except UserWarning as warning:
            print("raised in", traceback.extract_tb(warning.__traceback__)[-1].name)
    # --8<-- [end:find_it]
