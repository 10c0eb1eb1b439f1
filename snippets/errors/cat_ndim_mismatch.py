"""torch.cat gets tensors with different numbers of dimensions."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "Tensors must have same number of dimensions: got {one:int} and {other:int}",
    ),
    ("RuntimeError", "Tensors must have same number of dimensions"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "invalid argument 0: Tensors must have same number of dimensions: got {one:int} and "
            "{other:int} at {path:path}"
        ),
        "zuoxingdong/VIN_PyTorch_Visdom#5",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    table = torch.zeros(2, 3)
    row = torch.ones(3)
    longer = torch.cat([table, row])
    print(tuple(longer.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    table = torch.zeros(2, 3)
    row = torch.ones(3)
    longer = torch.cat([table, row.unsqueeze(0)])
    print(tuple(longer.shape))
    # --8<-- [end:fix]
    return longer


def reproduce_extra_input():
    # --8<-- [start:reproduce_extra_input]
    import torch
    from torch import nn

    maps = nn.Conv2d(3, 16, kernel_size=3)(torch.zeros(4, 3, 8, 8))
    ages = torch.zeros(4, 2)
    both = torch.cat([maps, ages], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:reproduce_extra_input]


def fix_extra_input():
    # --8<-- [start:fix_extra_input]
    import torch
    from torch import nn

    maps = nn.Conv2d(3, 16, kernel_size=3)(torch.zeros(4, 3, 8, 8))
    ages = torch.zeros(4, 2)
    both = torch.cat([maps.mean(dim=(2, 3)), ages], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:fix_extra_input]
    return tuple(both.shape)


def reproduce_lost_dimension():
    # --8<-- [start:reproduce_lost_dimension]
    import torch

    actions = torch.zeros(4, 5, 8, 8)
    value = actions.max(dim=1).values
    both = torch.cat([actions, value], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:reproduce_lost_dimension]


def fix_lost_dimension():
    # --8<-- [start:fix_lost_dimension]
    import torch

    actions = torch.zeros(4, 5, 8, 8)
    value = actions.max(dim=1, keepdim=True).values
    both = torch.cat([actions, value], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:fix_lost_dimension]
    return tuple(both.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    table = torch.tensor([[1, 2, 3], [4, 5, 6]])
    column = torch.tensor([10, 20])
    longer = torch.cat([table.flatten(), column])
    print(longer)
    # --8<-- [end:does_not_help]
    return longer.dim()


def reproduce_unsqueezed():
    # --8<-- [start:reproduce_unsqueezed]
    import torch

    features = torch.zeros(4, 128)
    ages = torch.zeros(4, 1).unsqueeze(1)
    both = torch.cat([features, ages], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:reproduce_unsqueezed]


def fix_unsqueezed():
    # --8<-- [start:fix_unsqueezed]
    import torch

    features = torch.zeros(4, 128)
    ages = torch.zeros(4, 1)
    both = torch.cat([features, ages], dim=1)
    print(tuple(both.shape))
    # --8<-- [end:fix_unsqueezed]
    return tuple(both.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensors = [torch.zeros(4, 16, 6, 6), torch.zeros(4, 2)]
    for number, tensor in enumerate(tensors):
        print(number, tensor.dim(), tuple(tensor.shape))
    # --8<-- [end:find_it]
