"""An in-place operation is called with its number in front, as before torch 1.5."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "This overload of {op:word} is deprecated:\n\t{old:any}\nConsider using one of the "
            "following signatures instead:\n\t{new:any}"
        ),
    ),
    ("UserWarning", "This overload of {op:word} is deprecated:"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight, gradient = torch.tensor([1.0, 2.0]), torch.tensor([4.0, 6.0])
    weight.add_(-0.5, gradient)
    print(weight)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight, gradient = torch.tensor([1.0, 2.0]), torch.tensor([4.0, 6.0])
    weight.add_(gradient, alpha=-0.5)
    print(weight)
    # --8<-- [end:fix]
    return weight.tolist()


def reproduce_addcmul():
    # --8<-- [start:reproduce_addcmul]
    import torch

    centre, size, shift = torch.tensor([4.0]), torch.tensor([2.0]), torch.tensor([0.5])
    moved = torch.addcmul(centre, 1, size, shift)
    print(moved)
    # --8<-- [end:reproduce_addcmul]


def fix_addcmul():
    # --8<-- [start:fix_addcmul]
    import torch

    centre, size, shift = torch.tensor([4.0]), torch.tensor([2.0]), torch.tensor([0.5])
    moved = torch.addcmul(centre, size, shift, value=1)
    print(moved)
    # --8<-- [end:fix_addcmul]
    return moved.tolist()


def find_it():
    # --8<-- [start:find_it]
    import traceback
    import warnings

    import torch

    def step(weight, gradient):
        weight.add_(-0.1, gradient)

    torch.set_warn_always(True)
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message=r"\s*This overload")
        try:
            step(torch.ones(2), torch.ones(2))
        except UserWarning as warning:
            print("raised in", traceback.extract_tb(warning.__traceback__)[-1].name)
    torch.set_warn_always(False)
    # --8<-- [end:find_it]
