"""grid_sample gets a grid whose shape does not go with its input's."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "grid_sampler(): expected grid and input to have same batch size, but got input with "
            "sizes {input:shape} and grid with sizes {grid:shape}"
        ),
    ),
    (
        "RuntimeError",
        (
            "grid_sampler(): expected grid to have size {wanted:int} in last dimension, but got "
            "grid with sizes {grid:shape}"
        ),
    ),
    ("RuntimeError", "expected grid and input to have same batch size"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "expected grid and input to have same batch size, but got input with sizes "
            "{input:shape} and grid with sizes {grid:shape}"
        ),
        "KAIST-VCLAB/EgocentricReconstruction#5",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn import functional as F

    images = torch.rand(4, 3, 8, 8)
    identity = torch.eye(2, 3).unsqueeze(0)
    grid = F.affine_grid(identity, (1, 3, 8, 8), align_corners=False)
    warped = F.grid_sample(images, grid, align_corners=False)
    print(tuple(warped.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn import functional as F

    images = torch.rand(4, 3, 8, 8)
    identity = torch.eye(2, 3).unsqueeze(0)
    grid = F.affine_grid(identity, (1, 3, 8, 8), align_corners=False)
    grid = grid.expand(len(images), -1, -1, -1)
    warped = F.grid_sample(images, grid, align_corners=False)
    print(tuple(warped.shape))
    # --8<-- [end:fix]
    return images, warped


def reproduce_channels_first():
    # --8<-- [start:reproduce_channels_first]
    import torch
    from torch.nn import functional as F

    images = torch.rand(4, 3, 8, 8)
    flow = torch.zeros(4, 2, 8, 8)
    warped = F.grid_sample(images, flow, align_corners=False)
    print(tuple(warped.shape))
    # --8<-- [end:reproduce_channels_first]


def fix_channels_first():
    # --8<-- [start:fix_channels_first]
    import torch
    from torch.nn import functional as F

    images = torch.rand(4, 3, 8, 8)
    flow = torch.zeros(4, 2, 8, 8)
    warped = F.grid_sample(images, flow.permute(0, 2, 3, 1), align_corners=False)
    print(tuple(warped.shape))
    # --8<-- [end:fix_channels_first]
    return tuple(warped.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    rows = torch.arange(3).view(1, 3, 1).expand(1, 3, 4)
    columns = torch.arange(4).view(1, 1, 4).expand(1, 3, 4)
    flow = torch.stack([columns, rows], dim=1)
    print(flow.view(1, 3, 4, 2)[0, 0].tolist())
    print(flow.permute(0, 2, 3, 1)[0, 0].tolist())
    # --8<-- [end:does_not_help]
    return flow


def find_it():
    # --8<-- [start:find_it]
    import torch

    images, grid = torch.rand(4, 3, 8, 8), torch.zeros(1, 8, 8, 2)
    print("batch", len(images), len(grid), "last", grid.shape[-1], "wanted", images.dim() - 2)
    # --8<-- [end:find_it]
