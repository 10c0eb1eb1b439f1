"""InstanceNorm was made for another number of channels; without weights it only warns."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "input's size at dim={dim:int} does not match num_features. You can silence this "
            "warning by not passing in num_features, which is not used because affine=False"
        ),
    ),
    ("UserWarning", "input's size at dim={dim:int} does not match num_features"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    norm = nn.InstanceNorm2d(3)
    print(tuple(norm(torch.rand(2, 5, 4, 4)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    norm = nn.InstanceNorm2d(5)
    print(tuple(norm(torch.rand(2, 5, 4, 4)).shape))
    # --8<-- [end:fix]
    return tuple(norm(torch.rand(2, 5, 4, 4)).shape)


def fails_later():
    # --8<-- [start:fails_later]
    import torch
    from torch import nn

    norm = nn.InstanceNorm2d(3, affine=True)
    print(tuple(norm(torch.rand(2, 5, 4, 4)).shape))
    # --8<-- [end:fails_later]


def reproduce_channels_last():
    # --8<-- [start:reproduce_channels_last]
    import torch
    from torch import nn

    norm = nn.InstanceNorm2d(3)
    pictures = torch.rand(2, 32, 48, 3)
    print(tuple(norm(pictures).shape))
    # --8<-- [end:reproduce_channels_last]


def fix_channels_last():
    # --8<-- [start:fix_channels_last]
    import torch
    from torch import nn

    norm = nn.InstanceNorm2d(3)
    pictures = torch.rand(2, 32, 48, 3).permute(0, 3, 1, 2)
    print(tuple(norm(pictures).shape))
    # --8<-- [end:fix_channels_last]
    return tuple(norm(pictures).shape)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 5, 3), nn.InstanceNorm2d(3), nn.Conv2d(5, 8, 3))

    for name, part in model.named_children():
        print(name, getattr(part, "out_channels", None) or part.num_features)
    # --8<-- [end:find_it]
