"""An elementwise operation gets two shapes that differ in a dimension where neither is 1."""

KIND = "error"
# "Attempting to broadcast …" is printed by torch.broadcast_shapes and while torch.compile looks at
# shapes, "inconsistent tensor size …" by torch.dot, which does not broadcast at all.
MESSAGES = [
    (
        "RuntimeError",
        (
            "The size of tensor a ({a:int}) must match the size of tensor b ({b:int}) at "
            "non-singleton dimension {dim:int}"
        ),
    ),
    ("RuntimeError", "The size of tensor a ({a:int}) must match the size of tensor b ({b:int})"),
    (
        "RuntimeError",
        (
            "Attempting to broadcast a dimension of length {b:int} at {dim:int}! Mismatching "
            "argument at index {index:int} had {shape:shape}; but expected shape should be "
            "broadcastable to {other:shape}"
        ),
    ),
    (
        "RuntimeError",
        (
            "inconsistent tensor size, expected tensor [{a:int}] and src [{b:int}] to have the "
            "same number of elements"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        "sizes do not match at {path:path}THCTensorMathPointwise.cu",
        "KupynOrest/DeblurGAN#72",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    images = torch.rand(2, 3, 4, 5)
    mean = torch.tensor([0.485, 0.456, 0.406])
    images - mean
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    images = torch.rand(2, 3, 4, 5)
    mean = torch.tensor([0.485, 0.456, 0.406])
    centred = images - mean[:, None, None]
    print(tuple(centred.shape))
    # --8<-- [end:fix]
    return images, mean, centred


def reproduce_odd_size():
    # --8<-- [start:reproduce_odd_size]
    import torch
    from torch import nn

    skip = torch.randn(1, 8, 79, 79)
    deep = nn.MaxPool2d(2)(skip)
    up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)
    skip + up(deep)
    # --8<-- [end:reproduce_odd_size]


def fix_odd_size():
    # --8<-- [start:fix_odd_size]
    import torch
    from torch import nn

    skip = torch.randn(1, 8, 79, 79)
    deep = nn.MaxPool2d(2)(skip)
    up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)
    merged = skip + up(deep, output_size=skip.shape)
    print(tuple(merged.shape))
    # --8<-- [end:fix_odd_size]
    return tuple(merged.shape)


def reproduce_scores_and_labels():
    # --8<-- [start:reproduce_scores_and_labels]
    import torch

    scores = torch.eye(10)[:8]
    labels = torch.arange(8)
    (scores == labels).float().mean()
    # --8<-- [end:reproduce_scores_and_labels]


def fix_scores_and_labels():
    # --8<-- [start:fix_scores_and_labels]
    import torch

    scores = torch.eye(10)[:8]
    labels = torch.arange(8)
    accuracy = (scores.argmax(dim=1) == labels).float().mean()
    print(accuracy)
    # --8<-- [end:fix_scores_and_labels]
    return accuracy.item()


def reproduce_last_batch():
    # --8<-- [start:reproduce_last_batch]
    import torch
    from torch.utils.data import DataLoader

    noise = torch.randn(4, 2)
    for batch in DataLoader(torch.randn(10, 2), batch_size=4):
        noisy = batch + noise
        print(tuple(noisy.shape))
    # --8<-- [end:reproduce_last_batch]


def fix_last_batch():
    # --8<-- [start:fix_last_batch]
    import torch
    from torch.utils.data import DataLoader

    noise = torch.randn(4, 2)
    for batch in DataLoader(torch.randn(10, 2), batch_size=4):
        noisy = batch + noise[: len(batch)]
        print(tuple(noisy.shape))
    # --8<-- [end:fix_last_batch]
    return tuple(noisy.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    predictions = torch.tensor([1.0, 2.0, 3.0, 4.0])
    targets = torch.tensor([1.0, 2.0, 3.0])
    errors = predictions.unsqueeze(1) - targets
    print(tuple(errors.shape), errors.square().mean())
    # --8<-- [end:does_not_help]
    return errors


def reproduce_no_keepdim():
    # --8<-- [start:reproduce_no_keepdim]
    import torch

    torch.manual_seed(0)
    images = torch.rand(2, 3, 4, 5)
    mean = images.mean(dim=(0, 2, 3))
    centred = images - mean
    print(tuple(centred.shape))
    # --8<-- [end:reproduce_no_keepdim]


def fix_no_keepdim():
    # --8<-- [start:fix_no_keepdim]
    import torch

    torch.manual_seed(0)
    images = torch.rand(2, 3, 4, 5)
    mean = images.mean(dim=(0, 2, 3), keepdim=True)
    centred = images - mean
    print(tuple(centred.shape))
    # --8<-- [end:fix_no_keepdim]
    return centred


def find_it():
    # --8<-- [start:find_it]
    import torch

    a = torch.rand(2, 3, 4, 5)
    b = torch.tensor([0.485, 0.456, 0.406])

    rank = max(a.dim(), b.dim())
    print("dim", tuple(range(rank)))
    for name, tensor in {"a": a, "b": b}.items():
        print(name, "  ", (1,) * (rank - tensor.dim()) + tuple(tensor.shape))
    # --8<-- [end:find_it]
