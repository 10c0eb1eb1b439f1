"""A mean, a deviation or a norm is asked of whole numbers or booleans."""

KIND = "error"
MESSAGES = [
    (
        "NotImplementedError",
        (
            "mean(): could not infer output dtype. Input dtype must be either a floating point or "
            "complex dtype. Got: {actual:dtype}"
        ),
    ),
    (
        "NotImplementedError",
        (
            "mean(): could not infer output dtype. Optional dtype must be either a floating point "
            "or complex dtype. Got: {actual:dtype}"
        ),
    ),
    ("NotImplementedError", "std and var only support floating point and complex dtypes"),
    ("NotImplementedError", "var_mean only support floating point and complex dtypes"),
    (
        "NotImplementedError",
        (
            "linalg.vector_norm: Expected a floating point or complex tensor as input. Got "
            "{actual:dtype}"
        ),
    ),
    (
        "NotImplementedError",
        (
            "nanmean(): expected input to have floating point or complex dtype but got "
            "{actual:dtype}"
        ),
    ),
    (
        "RuntimeError",
        (
            "mean(): could not infer output dtype. Input dtype must be either a floating point or "
            "complex dtype. Got: {actual:dtype}"
        ),
    ),
    ("RuntimeError", "std and var only support floating point and complex dtypes"),
    (
        "RuntimeError",
        (
            "norm(): input dtype should be either floating point or complex. Got {actual:dtype} "
            "instead."
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "mean(): input dtype should be either floating point or complex dtypes. Got "
            "{actual:dtype} instead."
        ),
        "open-mmlab/mmpose#2138",
    ),
    (
        "RuntimeError",
        "Can only calculate the mean of floating types. Got {actual:dtype} instead.",
        "https://runebook.dev/cn/docs/pytorch/generated/torch.mean",
    ),
]
FRAMES = []
EDITS = [
    ("code", "torch.mean($x)", "torch.mean($x.float())"),
    ("code", "torch.std($x)", "torch.std($x.float())"),
    ("code", "$x.mean($...)", "$x.float().mean($...)"),
    ("code", "$x.std($...)", "$x.float().std($...)"),
    ("code", "$x.var($...)", "$x.float().var($...)"),
    ("code", "$x.norm($...)", "$x.float().norm($...)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    predicted = torch.tensor([2, 0, 1, 1])
    labels = torch.tensor([2, 0, 1, 2])
    accuracy = (predicted == labels).mean()
    print(accuracy.item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    predicted = torch.tensor([2, 0, 1, 1])
    labels = torch.tensor([2, 0, 1, 2])
    accuracy = (predicted == labels).float().mean()
    print(accuracy.item())
    # --8<-- [end:fix]
    return accuracy.item()


def mean_of_means():
    # --8<-- [start:mean_of_means]
    import torch

    batches = [torch.tensor([True] * 8), torch.tensor([True, False])]
    shares = torch.stack([batch.float().mean() for batch in batches])
    print(shares.mean().item())

    right = sum(batch.sum().item() for batch in batches)
    print(right / sum(len(batch) for batch in batches))
    # --8<-- [end:mean_of_means]
    return shares.mean().item(), right / 10


def reproduce_pictures():
    # --8<-- [start:reproduce_pictures]
    import torch

    column = torch.tensor([0, 51, 102, 153], dtype=torch.uint8)
    pictures = column.expand(2, 3, 4, 4)
    print(pictures.std(dim=(0, 2, 3)))
    # --8<-- [end:reproduce_pictures]


def fix_pictures():
    # --8<-- [start:fix_pictures]
    import torch

    column = torch.tensor([0, 51, 102, 153], dtype=torch.uint8)
    pictures = column.expand(2, 3, 4, 4).float() / 255
    print(pictures.std(dim=(0, 2, 3)))
    # --8<-- [end:fix_pictures]
    return pictures.std(dim=(0, 2, 3))


def find_it():
    # --8<-- [start:find_it]
    import torch

    correct = torch.tensor([2, 0, 1]) == torch.tensor([2, 0, 2])
    print(correct.dtype, correct.is_floating_point())
    # --8<-- [end:find_it]
