"""A convolution gets an input with too few or too many dimensions."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Expected {unbatched:int}D (unbatched) or {batched:int}D (batched) input to "
            "{layer:word}, but got input of size: {actual:shape}"
        ),
    ),
    (
        "RuntimeError",
        "Expected {unbatched:int}D (unbatched) or {batched:int}D (batched) input to {layer:word}",
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Expected {batched:int}-dimensional input for {kernel_rank:int}-dimensional weight "
            "{weight:shape}, but got {rank:int}-dimensional input of size {actual:shape} instead"
        ),
        "facebookresearch/ConvNeXt#140",
    ),
    (
        "RuntimeError",
        (
            "Expected {batched:int}-dimensional input for {kernel_rank:int}-dimensional weight "
            "{weight:shape}, but got input of size {actual:shape} instead"
        ),
        "fanq15/FSOD-code#60",
    ),
    (
        "RuntimeError",
        "Expected {batched:int}-dimensional input for {kernel_rank:int}-dimensional weight",
        "harshitbansal05/Image-Colorization#1",
    ),
]
FRAMES = []
EDITS = [
    (
        "code",
        "$layer($image)",
        "$layer($image[None, None])",
        "unbatched == 3 and actual.length == 2",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 4, kernel_size=3)
    picture = torch.rand(28, 28)
    print(tuple(conv(picture).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 4, kernel_size=3)
    picture = torch.rand(28, 28)[None, None]
    print(tuple(conv(picture).shape))
    # --8<-- [end:fix]
    return tuple(conv(picture).shape)


def reproduce_flattened():
    # --8<-- [start:reproduce_flattened]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 4, kernel_size=3)
    batch = torch.rand(100, 784)
    print(tuple(conv(batch).shape))
    # --8<-- [end:reproduce_flattened]


def fix_flattened():
    # --8<-- [start:fix_flattened]
    import torch
    from torch import nn

    conv = nn.Conv2d(1, 4, kernel_size=3)
    batch = torch.rand(100, 784).unflatten(1, (1, 28, 28))
    print(tuple(conv(batch).shape))
    # --8<-- [end:fix_flattened]
    return tuple(conv(batch).shape)


def reproduce_video():
    # --8<-- [start:reproduce_video]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 8, kernel_size=3)
    clips = torch.rand(2, 10, 3, 32, 32)
    print(tuple(conv(clips).shape))
    # --8<-- [end:reproduce_video]


def fix_video():
    # --8<-- [start:fix_video]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 8, kernel_size=3)
    clips = torch.rand(2, 10, 3, 32, 32)
    features = conv(clips.flatten(0, 1)).unflatten(0, (2, 10))
    print(tuple(features.shape))
    # --8<-- [end:fix_video]
    return tuple(features.shape)


def missing_batch_dimension():
    # --8<-- [start:missing_batch_dimension]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 4, kernel_size=3), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2)
    )
    picture = torch.rand(3, 8, 8)
    print(tuple(model(picture).shape))
    # --8<-- [end:missing_batch_dimension]


def missing_batch_dimension_fixed():
    # --8<-- [start:missing_batch_dimension_fixed]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 4, kernel_size=3), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2)
    )
    picture = torch.rand(3, 8, 8)
    print(tuple(model(picture[None]).shape))
    # --8<-- [end:missing_batch_dimension_fixed]
    return tuple(model(picture[None]).shape)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.Flatten(0), nn.Conv2d(4, 8, 3))

    def report(layer, inputs):
        print(layer, "<-", tuple(inputs[0].shape))

    for layer in model.modules():
        if isinstance(layer, nn.Conv2d):
            layer.register_forward_pre_hook(report)
    model(torch.rand(2, 1, 28, 28))
    # --8<-- [end:find_it]
