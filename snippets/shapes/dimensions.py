"""Dimensions: adding and dropping those of size one, joining them, and the order in pictures."""


def unsqueeze():
    # --8<-- [start:unsqueeze]
    import torch

    tensor = torch.zeros(1, 2, 3)
    places = (0, 1, 2, 3, -1)
    shapes = {dim: tuple(tensor.unsqueeze(dim).shape) for dim in places}
    for dim, shape in shapes.items():
        print(f"dim={dim:<2}", shape)
    # --8<-- [end:unsqueeze]
    return shapes


def unsqueeze_range():
    # --8<-- [start:unsqueeze_range]
    import torch

    tensor = torch.zeros(1, 2, 3)
    tensor.unsqueeze(4)
    # --8<-- [end:unsqueeze_range]


def unsqueeze_for_a_model():
    # --8<-- [start:unsqueeze_for_a_model]
    import torch
    from torch import nn

    points = torch.linspace(-1, 1, 100)
    regression = nn.Linear(1, 1)
    fitted = regression(points.unsqueeze(1))
    print(tuple(fitted.shape))

    picture = torch.zeros(3, 32, 32)
    classifier = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 10))
    scores = classifier(picture.unsqueeze(0))
    print(tuple(scores.shape))
    print(picture[None].shape == picture.unsqueeze(0).shape)
    # --8<-- [end:unsqueeze_for_a_model]
    return fitted, scores


def unsqueeze_signature():
    # --8<-- [start:unsqueeze_signature]
    import torch

    tensor = torch.zeros(1, 2, 3)
    print(tuple(tensor.unsqueeze(2).shape))
    print(tuple(torch.unsqueeze(tensor, 2).shape))
    tensor.unsqueeze(tensor, dim=2)
    # --8<-- [end:unsqueeze_signature]


def squeeze():
    # --8<-- [start:squeeze]
    import torch

    tensor = torch.zeros(1, 1, 2, 3)
    shapes = {
        "squeeze()": tuple(tensor.squeeze().shape),
        "squeeze(1)": tuple(tensor.squeeze(1).shape),
        "squeeze(2)": tuple(tensor.squeeze(2).shape),
        "squeeze((0, 1))": tuple(tensor.squeeze((0, 1)).shape),
    }
    for call, shape in shapes.items():
        print(f"{call:15}", shape)
    # --8<-- [end:squeeze]
    return shapes


def squeeze_batch_of_one():
    # --8<-- [start:squeeze_batch_of_one]
    import torch
    from torch import nn

    model = nn.Linear(3, 1)
    loss_function = nn.BCEWithLogitsLoss()
    inputs = torch.zeros(5, 3)
    labels = torch.ones(5)
    for batch, target in zip(inputs.split(4), labels.split(4), strict=True):
        logits = model(batch)
        named, unnamed = logits.squeeze(1), logits.squeeze()
        print(tuple(named.shape), tuple(unnamed.shape), tuple(target.shape))
        loss_function(unnamed, target)
    # --8<-- [end:squeeze_batch_of_one]


def flatten_before_linear():
    # --8<-- [start:flatten_before_linear]
    import torch
    from torch import nn

    torch.manual_seed(0)
    maps = nn.Conv2d(3, 16, kernel_size=5)(torch.randn(2, 3, 9, 9))
    print(tuple(maps.shape))
    flat = maps.flatten(1)
    print(tuple(flat.shape))
    print(torch.equal(flat, nn.Flatten()(maps)))
    print(torch.equal(flat, maps.view(maps.size(0), -1)))
    # --8<-- [end:flatten_before_linear]
    return maps, flat


def flatten_before_linear_channels_last():
    # --8<-- [start:flatten_before_linear_channels_last]
    import torch

    maps = torch.zeros(2, 16, 5, 5).to(memory_format=torch.channels_last)
    print(tuple(maps.flatten(1).shape))
    maps.view(maps.size(0), -1)
    # --8<-- [end:flatten_before_linear_channels_last]


def flatten_before_linear_wrong_size():
    # --8<-- [start:flatten_before_linear_wrong_size]
    import torch
    from torch import nn

    maps = torch.zeros(2, 16, 5, 5)
    classifier = nn.Linear(16 * 4 * 4, 120)
    classifier(maps.flatten(1))
    # --8<-- [end:flatten_before_linear_wrong_size]


def flatten_before_linear_dry_run():
    # --8<-- [start:flatten_before_linear_dry_run]
    import torch
    from torch import nn

    features = nn.Sequential(
        nn.Conv2d(3, 6, kernel_size=5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(6, 16, kernel_size=5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
    )
    with torch.no_grad():
        in_features = features(torch.zeros(1, 3, 32, 32)).shape[1]
    model = nn.Sequential(features, nn.Linear(in_features, 120))
    print(in_features, tuple(model(torch.zeros(2, 3, 32, 32)).shape))
    # --8<-- [end:flatten_before_linear_dry_run]
    return in_features, model


def flatten_before_linear_without_batch():
    # --8<-- [start:flatten_before_linear_without_batch]
    import torch
    from torch import nn

    maps = torch.zeros(16, 5, 5)
    classifier = nn.Linear(16 * 5 * 5, 120)
    print(tuple(maps.flatten(1).shape))
    print(tuple(classifier(maps.unsqueeze(0).flatten(1)).shape))
    classifier(maps.flatten(1))
    # --8<-- [end:flatten_before_linear_without_batch]


def nchw_and_hwc():
    # --8<-- [start:nchw_and_hwc]
    import numpy as np
    import torch

    rng = np.random.default_rng(0)
    picture = rng.integers(0, 256, size=(32, 48, 3), dtype=np.uint8)

    chw = torch.from_numpy(picture).permute(2, 0, 1)
    batch = chw.unsqueeze(0).float() / 255
    print(tuple(batch.shape), batch.dtype)

    pixels = batch.squeeze(0).permute(1, 2, 0).clamp(0, 1) * 255
    restored = pixels.round().to(torch.uint8).numpy()
    print(restored.shape, restored.dtype, np.array_equal(restored, picture))
    # --8<-- [end:nchw_and_hwc]
    return batch, picture, restored


def nchw_and_hwc_height_first():
    # --8<-- [start:nchw_and_hwc_height_first]
    import numpy as np
    import torch
    from PIL import Image
    from torch import nn

    image = Image.new("RGB", size=(48, 32))
    print("width, height:", image.size)
    picture = np.array(image)
    print("H, W, C:", picture.shape)
    batch = torch.from_numpy(picture).permute(2, 0, 1).unsqueeze(0).float()
    maps = nn.Conv2d(3, 8, kernel_size=(5, 1))(batch)
    print("N, C, H, W:", tuple(batch.shape), "->", tuple(maps.shape))
    # --8<-- [end:nchw_and_hwc_height_first]
    return image, picture, maps
