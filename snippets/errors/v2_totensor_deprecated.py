"""v2.ToTensor is used, which two smaller steps have replaced."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "The transform `ToTensor()` is deprecated and will be removed in a future release. "
            "Instead, please use `v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, "
            "scale=True)])`.Output is equivalent up to float precision."
        ),
    ),
    (
        "UserWarning",
        "The transform `ToTensor()` is deprecated and will be removed in a future release",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from PIL import Image
    from torchvision.transforms import v2

    transform = v2.Compose([v2.Resize(16), v2.ToTensor()])
    picture = transform(Image.new("RGB", (32, 32), "white"))
    print(tuple(picture.shape), picture.max().item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from PIL import Image
    from torchvision.transforms import v2

    steps = [v2.Resize(16), v2.ToImage(), v2.ToDtype(torch.float32, scale=True)]
    transform = v2.Compose(steps)
    picture = transform(Image.new("RGB", (32, 32), "white"))
    print(tuple(picture.shape), picture.max().item())
    # --8<-- [end:fix]
    return picture


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from PIL import Image
    from torchvision.transforms import v2

    picture = v2.ToImage()(Image.new("RGB", (32, 32), "white"))
    print(v2.ToDtype(torch.float32)(picture).max().item())
    print(v2.ToDtype(torch.float32, scale=True)(picture).max().item())
    # --8<-- [end:does_not_help]
    return v2.ToDtype(torch.float32)(picture).max().item()


def find_it():
    # --8<-- [start:find_it]
    from torchvision import transforms
    from torchvision.transforms import v2

    for module in (transforms, v2):
        print(module.ToTensor.__module__)
    # --8<-- [end:find_it]
