"""A matrix product, mostly a linear layer's, gets rows of another length than its weight wants."""

KIND = "error"
# The row "a and b must have …" is printed while torch.compile or the meta device looks at shapes.
MESSAGES = [
    (
        "RuntimeError",
        (
            "addmm: mat1 and mat2 shapes cannot be multiplied ({rows:int}x{actual:int} and "
            "{expected:int}x{out:int})"
        ),
    ),
    (
        "RuntimeError",
        (
            "mm: mat1 and mat2 shapes cannot be multiplied ({rows:int}x{actual:int} and "
            "{expected:int}x{out:int})"
        ),
    ),
    (
        "RuntimeError",
        (
            "mat1 and mat2 shapes cannot be multiplied ({rows:int}x{actual:int} and "
            "{expected:int}x{out:int})"
        ),
    ),
    (
        "RuntimeError",
        ("shapes cannot be multiplied ({rows:int}x{actual:int} and {expected:int}x{out:int})"),
    ),
    ("RuntimeError", "mat1 and mat2 shapes cannot be multiplied"),
    (
        "RuntimeError",
        (
            "a and b must have same reduction dim, but got [{rows:int}, {actual:int}] X "
            "[{expected:int}, {out:int}]"
        ),
    ),
    (
        "RuntimeError",
        (
            "size mismatch, got input ({size:int}), mat ({rows:int}x{columns:int}), vec "
            "({length:int})"
        ),
    ),
]
ATTESTED = [
    ("RuntimeError", "mat1 dim 1 must match mat2 dim 0", "leebebeto/Inter-Prototype#4"),
    (
        "RuntimeError",
        "size mismatch, m1: [{rows:int} x {actual:int}], m2: [{expected:int} x {out:int}]",
        "duckietown/gym-duckietown#125",
    ),
]
FRAMES = []
EDITS = [
    ("in_features", "{expected}", "{actual}"),
    ("code", "$a @ $b", "$a @ $b.T", "actual == out"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 16, kernel_size=5),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(16 * 14 * 14, 10),
    )
    model(torch.randn(4, 3, 64, 64))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 16, kernel_size=5),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(16 * 30 * 30, 10),
    )
    scores = model(torch.randn(4, 3, 64, 64))
    print(tuple(scores.shape))
    # --8<-- [end:fix]
    return tuple(scores.shape)


def count_lazily():
    # --8<-- [start:count_lazily]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 16, kernel_size=5),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.LazyLinear(10),
    )
    model(torch.zeros(1, 3, 64, 64))
    print(model[-1])
    # --8<-- [end:count_lazily]
    return model[-1]


def accept_any_size():
    # --8<-- [start:accept_any_size]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 16, kernel_size=5),
        nn.AdaptiveAvgPool2d(4),
        nn.Flatten(),
        nn.Linear(16 * 4 * 4, 10),
    )
    for side in (32, 64, 75):
        print(side, tuple(model(torch.randn(4, 3, side, side)).shape))
    # --8<-- [end:accept_any_size]
    return model


def reproduce_flatten_forgotten():
    # --8<-- [start:reproduce_flatten_forgotten]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(1, 16, kernel_size=5, stride=6),
        nn.Linear(16 * 4 * 4, 10),
    )
    model(torch.randn(2, 1, 28, 28))
    # --8<-- [end:reproduce_flatten_forgotten]


def fix_flatten_forgotten():
    # --8<-- [start:fix_flatten_forgotten]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(1, 16, kernel_size=5, stride=6),
        nn.Flatten(),
        nn.Linear(16 * 4 * 4, 10),
    )
    scores = model(torch.randn(2, 1, 28, 28))
    print(tuple(scores.shape))
    # --8<-- [end:fix_flatten_forgotten]
    return tuple(scores.shape)


def reproduce_features_not_last():
    # --8<-- [start:reproduce_features_not_last]
    import torch
    from torch import nn

    signal = torch.randn(8, 64, 100)
    project = nn.Linear(64, 32)
    project(signal)
    # --8<-- [end:reproduce_features_not_last]


def fix_features_not_last():
    # --8<-- [start:fix_features_not_last]
    import torch
    from torch import nn

    signal = torch.randn(8, 64, 100)
    project = nn.Linear(64, 32)
    projected = project(signal.transpose(1, 2))
    print(tuple(projected.shape))
    # --8<-- [end:fix_features_not_last]
    return tuple(projected.shape)


def reproduce_other_backbone():
    # --8<-- [start:reproduce_other_backbone]
    import torch
    from torch import nn
    from torchvision.models import resnet50

    model = resnet50()
    model.fc = nn.Linear(512, 5)
    model(torch.randn(2, 3, 64, 64))
    # --8<-- [end:reproduce_other_backbone]


def fix_other_backbone():
    # --8<-- [start:fix_other_backbone]
    import torch
    from torch import nn
    from torchvision.models import resnet50

    model = resnet50()
    model.fc = nn.Linear(model.fc.in_features, 5)
    scores = model(torch.randn(2, 3, 64, 64))
    print(model.fc.in_features, tuple(scores.shape))
    # --8<-- [end:fix_other_backbone]
    return model.fc.in_features, tuple(scores.shape)


def reproduce_two_matrices():
    # --8<-- [start:reproduce_two_matrices]
    import torch

    queries = torch.randn(5, 8)
    keys = torch.randn(7, 8)
    queries @ keys
    # --8<-- [end:reproduce_two_matrices]


def fix_two_matrices():
    # --8<-- [start:fix_two_matrices]
    import torch

    queries = torch.randn(5, 8)
    keys = torch.randn(7, 8)
    similarity = queries @ keys.mT
    print(tuple(similarity.shape))
    # --8<-- [end:fix_two_matrices]
    return tuple(similarity.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    maps = torch.randn(4, 16, 10, 10)
    regrouped = nn.Linear(16 * 5 * 5, 10)(maps.view(-1, 16 * 5 * 5))
    print(len(maps), "->", len(regrouped))

    samples = torch.randn(4, 3)
    transposed = nn.Linear(4, 2)(samples.T)
    print(len(samples), "->", len(transposed))
    # --8<-- [end:does_not_help]
    return len(regrouped), len(transposed)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Conv2d(3, 16, kernel_size=5),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(16 * 14 * 14, 10),
    )

    def report(layer, inputs):
        print(f"{layer} <- {tuple(inputs[0].shape)}")

    for layer in model.modules():
        if not list(layer.children()):
            layer.register_forward_pre_hook(report)
    model(torch.randn(4, 3, 64, 64))
    # --8<-- [end:find_it]
