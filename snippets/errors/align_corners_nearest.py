"""align_corners is set for a mode of interpolation that knows no corners."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "align_corners option can only be set with the interpolating modes: linear | bilinear "
            "| bicubic | trilinear"
        ),
    ),
    ("ValueError", "align_corners option can only be set with the interpolating modes"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    upsample = nn.Upsample(scale_factor=2, align_corners=True)
    print(tuple(upsample(torch.rand(1, 3, 4, 4)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    upsample = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)
    print(tuple(upsample(torch.rand(1, 3, 4, 4)).shape))
    # --8<-- [end:fix]
    return tuple(upsample(torch.rand(1, 3, 4, 4)).shape)


def reproduce_masks():
    # --8<-- [start:reproduce_masks]
    import torch
    import torch.nn.functional as F

    masks = torch.tensor([[[[0.0, 5.0], [5.0, 9.0]]]])
    large = F.interpolate(masks, size=(3, 3), mode="nearest", align_corners=False)
    print(large.unique().tolist())
    # --8<-- [end:reproduce_masks]


def fix_masks():
    # --8<-- [start:fix_masks]
    import torch
    import torch.nn.functional as F

    masks = torch.tensor([[[[0.0, 5.0], [5.0, 9.0]]]])
    large = F.interpolate(masks, size=(3, 3), mode="nearest")
    print(large.unique().tolist())
    # --8<-- [end:fix_masks]
    return large.unique().tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    import torch.nn.functional as F

    masks = torch.tensor([[[[0.0, 5.0], [5.0, 9.0]]]])
    large = F.interpolate(masks, size=(3, 3), mode="bilinear", align_corners=False)
    print([round(value, 2) for value in large.unique().tolist()])
    # --8<-- [end:does_not_help]
    return large.unique().tolist()


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Upsample(scale_factor=2, align_corners=True), nn.Conv2d(3, 8, 3))

    for name, part in model.named_modules():
        if isinstance(part, nn.Upsample):
            print(name, part.mode, part.align_corners)
    # --8<-- [end:find_it]
