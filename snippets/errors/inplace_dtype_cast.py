"""An in-place operation computes a dtype that the tensor it writes to cannot hold."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "result type {result:dtype} can't be cast to the desired output type {target:dtype}",
    ),
    ("RuntimeError", "can't be cast to the desired output type"),
]
FRAMES = []
EDITS = [
    ("code", "$a /= $b", "$a = $a / $b"),
    ("code", "$a += $b", "$a = $a + $b"),
    ("code", "$a -= $b", "$a = $a - $b"),
    ("code", "$a *= $b", "$a = $a * $b"),
    ("code", "$a.div_($b)", "$a = $a.div($b)"),
    ("code", "$a.add_($b)", "$a = $a.add($b)"),
    ("code", "$a.sub_($b)", "$a = $a.sub($b)"),
    ("code", "$a.mul_($b)", "$a = $a.mul($b)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    image = torch.tensor([0, 51, 255], dtype=torch.uint8)
    image /= 255
    print(image)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    image = torch.tensor([0, 51, 255], dtype=torch.uint8)
    image = image / 255
    print(image)
    # --8<-- [end:fix]
    return image


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    image = torch.tensor([0, 51, 255], dtype=torch.uint8)
    image[:] = image / 255
    print(image)
    # --8<-- [end:does_not_help]
    return image


def reproduce_average():
    # --8<-- [start:reproduce_average]
    from torch import nn

    model, average = nn.BatchNorm2d(2), nn.BatchNorm2d(2)
    kept = average.state_dict()
    for name, value in model.state_dict().items():
        kept[name].mul_(0.9).add_(value, alpha=0.1)
    print(len(kept))
    # --8<-- [end:reproduce_average]


def fix_average():
    # --8<-- [start:fix_average]
    from torch import nn

    model, average = nn.BatchNorm2d(2), nn.BatchNorm2d(2)
    kept = average.state_dict()
    for name, value in model.state_dict().items():
        if value.is_floating_point():
            kept[name].mul_(0.9).add_(value, alpha=0.1)
        else:
            kept[name].copy_(value)
    print(len(kept))
    # --8<-- [end:fix_average]
    return kept


def reproduce_clamp():
    # --8<-- [start:reproduce_clamp]
    import torch

    cells = torch.tensor([3, 12, 20])
    grid = torch.tensor([16.0, 16.0])
    cells.clamp_(0, grid[0] - 1)
    print(cells)
    # --8<-- [end:reproduce_clamp]


def fix_clamp():
    # --8<-- [start:fix_clamp]
    import torch

    cells = torch.tensor([3, 12, 20])
    grid = torch.tensor([16.0, 16.0])
    cells.clamp_(0, int(grid[0]) - 1)
    print(cells)
    # --8<-- [end:fix_clamp]
    return cells


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.BatchNorm2d(8))
    for name, value in model.state_dict().items():
        if not value.is_floating_point():
            print(name, value.dtype)
    # --8<-- [end:find_it]
