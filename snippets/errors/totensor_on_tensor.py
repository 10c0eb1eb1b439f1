"""ToTensor, which makes tensors of pictures, gets a tensor or something that is no picture."""

KIND = "error"
MESSAGES = [
    ("TypeError", "pic should be PIL Image or ndarray. Got <class '{got:word}'>"),
    ("TypeError", "pic should be PIL Image. Got <class '{got:word}'>"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torchvision.transforms import Compose, Normalize, ToTensor

    picture = torch.randint(256, (3, 4, 4), dtype=torch.uint8)
    transform = Compose([ToTensor(), Normalize([0.5], [0.5])])
    print(transform(picture).dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torchvision.transforms import Compose, ConvertImageDtype, Normalize

    picture = torch.randint(256, (3, 4, 4), dtype=torch.uint8)
    transform = Compose([ConvertImageDtype(torch.float32), Normalize([0.5], [0.5])])
    print(transform(picture).dtype)
    # --8<-- [end:fix]
    return transform(picture)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torchvision.transforms import ToTensor

    picture = torch.zeros(3, 24, 32, dtype=torch.uint8)
    print(tuple(ToTensor()(picture.numpy()).shape))
    # --8<-- [end:does_not_help]
    return tuple(ToTensor()(picture.numpy()).shape)


def reproduce_several():
    # --8<-- [start:reproduce_several]
    from PIL import Image
    from torchvision.transforms import Compose, FiveCrop, ToTensor

    picture = Image.new("RGB", (32, 32))
    crops = Compose([FiveCrop(16), ToTensor()])(picture)
    print(len(crops))
    # --8<-- [end:reproduce_several]


def fix_several():
    # --8<-- [start:fix_several]
    from PIL import Image
    from torchvision.transforms import Compose, FiveCrop, ToTensor

    picture = Image.new("RGB", (32, 32))
    crops = Compose([ToTensor(), FiveCrop(16)])(picture)
    print(len(crops))
    # --8<-- [end:fix_several]
    return crops
