"""A normalising layer was made for another number of channels than its input has."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "running_mean should contain {actual:int} elements not {expected:int}"),
    ("RuntimeError", "weight should contain {actual:int} elements not {expected:int}"),
    (
        "ValueError",
        (
            "expected input's size at dim=1 to match num_features ({expected:int}), "
            "but got: {actual:int}"
        ),
    ),
    (
        "RuntimeError",
        (
            "Given normalized_shape={normalized:shape}, expected input with shape {wanted:shape}, "
            "but got input of size{given:shape}"
        ),
    ),
    (
        "RuntimeError",
        (
            "Expected weight to be a vector of size equal to the number of channels in input, but "
            "got weight of shape {normalized:shape} and input of shape {given:shape}"
        ),
    ),
]
FRAMES = []
EDITS = [
    ("num_features", "{expected}", "{actual}"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    block = nn.Sequential(nn.Conv2d(3, 64, kernel_size=3), nn.BatchNorm2d(32))
    print(tuple(block(torch.rand(4, 3, 8, 8)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    block = nn.Sequential(nn.Conv2d(3, 64, kernel_size=3), nn.BatchNorm2d(64))
    print(tuple(block(torch.rand(4, 3, 8, 8)).shape))
    # --8<-- [end:fix]
    return tuple(block(torch.rand(4, 3, 8, 8)).shape)


def count_lazily():
    # --8<-- [start:count_lazily]
    import torch
    from torch import nn

    block = nn.Sequential(nn.Conv2d(3, 64, kernel_size=3), nn.LazyBatchNorm2d())
    block(torch.rand(4, 3, 8, 8))
    print(block[1].num_features)
    # --8<-- [end:count_lazily]
    return block[1].num_features


def reproduce_sequence():
    # --8<-- [start:reproduce_sequence]
    import torch
    from torch import nn

    norm = nn.BatchNorm1d(16)
    words = torch.rand(4, 10, 16)
    print(tuple(norm(words).shape))
    # --8<-- [end:reproduce_sequence]


def fix_sequence():
    # --8<-- [start:fix_sequence]
    import torch
    from torch import nn

    norm = nn.BatchNorm1d(16)
    words = torch.rand(4, 10, 16)
    print(tuple(norm(words.mT).mT.shape))
    # --8<-- [end:fix_sequence]
    return tuple(norm(words.mT).mT.shape)


def reproduce_layer_norm():
    # --8<-- [start:reproduce_layer_norm]
    import torch
    from torch import nn

    norm = nn.LayerNorm(64)
    features = torch.rand(4, 64, 8, 8)
    print(tuple(norm(features).shape))
    # --8<-- [end:reproduce_layer_norm]


def fix_layer_norm():
    # --8<-- [start:fix_layer_norm]
    import torch
    from torch import nn

    norm = nn.LayerNorm(64)
    features = torch.rand(4, 64, 8, 8)
    normed = norm(features.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
    print(tuple(normed.shape))
    # --8<-- [end:fix_layer_norm]
    return tuple(normed.shape)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 64, 3), nn.BatchNorm2d(64), nn.ReLU(), nn.BatchNorm2d(32))

    for name, part in model.named_modules():
        if hasattr(part, "num_features"):
            print(name, part.num_features)
        elif hasattr(part, "out_channels"):
            print(name, "makes", part.out_channels)
    # --8<-- [end:find_it]
