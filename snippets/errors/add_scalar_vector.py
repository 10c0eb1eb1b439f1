"""add_scalar is given several numbers."""

KIND = "error"
NEEDS = ["tensorboard"]
MESSAGES = [
    (
        "AssertionError",
        (
            "Tensor should contain one element (0 dimensions). Was given size: {count:int} and "
            "{ndim:int} dimensions."
        ),
    ),
    (
        "NotImplementedError",
        "Got <class '{given:path}'>, but numpy array or torch tensor are expected.",
    ),
    ("AssertionError", "scalar should be 0D"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import torch
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder, SummaryWriter(folder) as writer:
        errors = torch.tensor([0.1, 0.2, 0.3, 0.4])
        writer.add_scalar("loss", errors, 1)
        print(errors.dim())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder, SummaryWriter(folder) as writer:
        errors = torch.tensor([0.1, 0.2, 0.3, 0.4])
        writer.add_scalar("loss", errors.mean(), 1)
        print(errors.dim())
    # --8<-- [end:fix]
    return errors.mean().item()


def reproduce_list():
    # --8<-- [start:reproduce_list]
    import tempfile

    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder, SummaryWriter(folder) as writer:
        losses = [0.5, 0.25]
        writer.add_scalar("loss", losses, 2)
        print(len(losses))
    # --8<-- [end:reproduce_list]


def fix_list():
    # --8<-- [start:fix_list]
    import tempfile

    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder, SummaryWriter(folder) as writer:
        losses = [0.5, 0.25]
        writer.add_scalar("loss", losses[-1], 2)
        print(len(losses))
    # --8<-- [end:fix_list]
    return losses[-1]


def find_it():
    # --8<-- [start:find_it]
    import torch

    values = {"loss": torch.tensor(0.5), "errors": torch.rand(4), "epoch": [1, 2]}
    for name, value in values.items():
        if isinstance(value, list) or (torch.is_tensor(value) and value.numel() != 1):
            print(name)
    # --8<-- [end:find_it]
