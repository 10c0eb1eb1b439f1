"""From pictures to tensors and back: what is scaled, what is reordered, what wraps around."""


def totensor():
    # --8<-- [start:totensor]
    import numpy as np
    from PIL import Image
    from torchvision import transforms

    array = np.full((2, 3, 3), 200, dtype=np.uint8)
    to_tensor = transforms.ToTensor()
    for picture in (array, Image.fromarray(array), Image.fromarray(array[:, :, 0])):
        tensor = to_tensor(picture)
        value = round(tensor.max().item(), 4)
        print(tuple(tensor.shape), tensor.dtype, value, value == round(200 / 255, 4))
    # --8<-- [end:totensor]
    return [to_tensor(array), tensor]


def totensor_not_scaled():
    # --8<-- [start:totensor_not_scaled]
    import numpy as np
    from PIL import Image
    from torchvision import transforms

    array = np.full((2, 3, 3), 200, dtype=np.uint8)
    pictures = {
        "uint8 array": array,
        "float64 array": array.astype(np.float64),
        "int32 array": array.astype(np.int32),
        "uint16 array": array.astype(np.uint16),
        "PIL mode F": Image.fromarray(array[:, :, 0].astype(np.float32)),
        "PIL mode I;16": Image.fromarray(np.full((2, 3), 60000, dtype=np.uint16)),
    }
    to_tensor = transforms.ToTensor()
    tensors = {kind: to_tensor(picture) for kind, picture in pictures.items()}
    for kind, tensor in tensors.items():
        value = round(tensor.flatten()[0].item(), 4)
        print(f"{kind:13} {tensor.dtype!s:13} {value}")
    # --8<-- [end:totensor_not_scaled]
    return tensors


def totensor_v2():
    # --8<-- [start:totensor_v2]
    import numpy as np
    import torch
    from torchvision.transforms import v2

    to_float = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])
    tensors = {}
    for dtype, value in (("uint8", 200), ("uint16", 60000), ("float64", 200), ("int32", 200)):
        tensors[dtype] = to_float(np.full((2, 3, 3), value, dtype=dtype))
        first = round(tensors[dtype].flatten()[0].item(), 4)
        print(f"{dtype:8}", tensors[dtype].dtype, first)
    # --8<-- [end:totensor_v2]
    return tensors


def totensor_v2_warns():
    # --8<-- [start:totensor_v2_warns]
    from torchvision.transforms import v2

    v2.ToTensor()
    # --8<-- [end:totensor_v2_warns]


def totensor_twice():
    # --8<-- [start:totensor_twice]
    import numpy as np
    from torchvision import transforms

    tensor = transforms.ToTensor()(np.zeros((2, 3, 3), dtype=np.uint8))
    transforms.ToTensor()(tensor)
    # --8<-- [end:totensor_twice]


def manual_conversion():
    # --8<-- [start:manual_conversion]
    import numpy as np
    import torch
    from torchvision import transforms

    grey = np.arange(0, 240, 10, dtype=np.uint8).reshape(4, 6)
    raw = torch.FloatTensor(grey.reshape(1, 4, 6))
    print(tuple(raw.shape), raw.max().item())

    scaled = torch.from_numpy(grey).unsqueeze(0).float() / 255
    print(torch.equal(scaled, transforms.ToTensor()(grey)))
    # --8<-- [end:manual_conversion]
    return raw, scaled


def manual_conversion_colour():
    # --8<-- [start:manual_conversion_colour]
    import numpy as np
    import torch
    from torchvision import transforms

    red = np.zeros((4, 6, 3), dtype=np.uint8)
    red[:, :, 0] = 255
    reshaped = torch.from_numpy(red).reshape(3, 4, 6).float() / 255
    permuted = torch.from_numpy(red).permute(2, 0, 1).float() / 255
    for name, tensor in (("reshape", reshaped), ("permute", permuted)):
        means = [round(mean, 2) for mean in tensor.mean(dim=(1, 2)).tolist()]
        print(name, tuple(tensor.shape), means)
    print(torch.equal(permuted, transforms.ToTensor()(red)))
    # --8<-- [end:manual_conversion_colour]
    return reshaped, permuted


def normalize():
    # --8<-- [start:normalize]
    import torch
    from torchvision import transforms

    torch.manual_seed(0)
    images = torch.rand(100, 3, 8, 8) * torch.tensor([1.0, 0.5, 0.2])[:, None, None]
    mean = images.mean(dim=(0, 2, 3))
    std = images.std(dim=(0, 2, 3))
    print([round(value, 2) for value in mean.tolist()], [round(value, 2) for value in std.tolist()])

    normalized = transforms.Normalize(mean.tolist(), std.tolist())(images)
    print(bool((normalized.mean(dim=(0, 2, 3)).abs() < 1e-5).all()))
    print([round(value, 4) for value in normalized.std(dim=(0, 2, 3)).tolist()])
    # --8<-- [end:normalize]
    return images, normalized, mean, std


def normalize_variance():
    # --8<-- [start:normalize_variance]
    import torch
    from torchvision import transforms

    torch.manual_seed(0)
    images = torch.rand(100, 1, 8, 8)
    mean = images.mean().item()
    for second in (images.std().item(), images.var().item()):
        normalized = transforms.Normalize([mean], [second])(images)
        print(round(second, 3), round(normalized.std().item(), 2))
    # --8<-- [end:normalize_variance]
    return normalized.std().item()


def normalize_undo():
    # --8<-- [start:normalize_undo]
    import torch
    from torchvision import transforms

    def unnormalize(images, mean, std):
        mean, std = torch.tensor(mean), torch.tensor(std)
        return images * std[:, None, None] + mean[:, None, None]

    mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
    torch.manual_seed(0)
    images = torch.rand(2, 3, 4, 4)
    normalized = transforms.Normalize(mean, std)(images)
    print(bool(normalized.min() < 0), bool(normalized.max() > 1))
    print(torch.allclose(unnormalize(normalized, mean, std), images, atol=1e-6))
    # --8<-- [end:normalize_undo]
    return unnormalize(normalized, mean, std), images


def normalize_order():
    # --8<-- [start:normalize_order]
    import numpy as np
    from PIL import Image
    from torchvision import transforms

    picture = Image.fromarray(np.zeros((4, 6, 3), dtype=np.uint8))
    wrong = transforms.Compose([transforms.Normalize([0.5], [0.5]), transforms.ToTensor()])
    wrong(picture)
    # --8<-- [end:normalize_order]


def normalize_integer():
    # --8<-- [start:normalize_integer]
    import torch
    from torchvision import transforms

    image = torch.zeros(3, 4, 6, dtype=torch.uint8)
    transforms.Normalize([0.5], [0.5])(image)
    # --8<-- [end:normalize_integer]


def normalize_channels():
    # --8<-- [start:normalize_channels]
    import torch
    from torchvision import transforms

    grey = torch.zeros(1, 4, 6)
    transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])(grey)
    # --8<-- [end:normalize_channels]


def normalize_zero_std():
    # --8<-- [start:normalize_zero_std]
    import torch
    from torchvision import transforms

    transforms.Normalize([0.5], [0.0])(torch.zeros(1, 4, 6))
    # --8<-- [end:normalize_zero_std]


def pil_tensor():
    # --8<-- [start:pil_tensor]
    import numpy as np
    from PIL import Image
    from torchvision.transforms.functional import pil_to_tensor, to_pil_image, to_tensor

    rng = np.random.default_rng(0)
    picture = Image.fromarray(rng.integers(0, 256, (4, 6, 3), dtype=np.uint8))
    as_float, as_bytes = to_tensor(picture), pil_to_tensor(picture)
    print(as_float.dtype, as_bytes.dtype, tuple(as_bytes.shape))
    for tensor in (as_float, as_bytes, as_float.double()):
        back = to_pil_image(tensor)
        print(back.mode, back.size, np.array_equal(np.asarray(back), np.asarray(picture)))
    # --8<-- [end:pil_tensor]
    return picture, as_float, as_bytes


def pil_tensor_by_hand():
    # --8<-- [start:pil_tensor_by_hand]
    import numpy as np
    import torch
    from PIL import Image
    from torchvision.transforms.functional import to_pil_image

    def by_hand(tensor):
        array = tensor.clamp(0, 1).mul(255).byte().permute(1, 2, 0).numpy()
        return Image.fromarray(array)

    torch.manual_seed(0)
    inside = torch.rand(3, 4, 6)
    print(np.array_equal(np.asarray(by_hand(inside)), np.asarray(to_pil_image(inside))))
    pixels = {}
    for value in (0.5, 1.2, 1.5, -0.1):
        tensor = torch.full((3, 1, 1), value)
        pixels[value] = [int(np.asarray(f(tensor))[0, 0, 0]) for f in (by_hand, to_pil_image)]
        print(value, *pixels[value])
    # --8<-- [end:pil_tensor_by_hand]
    return pixels


def pil_tensor_read_only():
    # --8<-- [start:pil_tensor_read_only]
    import numpy as np
    import torch
    from PIL import Image

    picture = Image.new("RGB", (6, 4))
    print(tuple(torch.from_numpy(np.array(picture)).shape))
    torch.from_numpy(np.asarray(picture))
    # --8<-- [end:pil_tensor_read_only]


def pil_tensor_batch():
    # --8<-- [start:pil_tensor_batch]
    import torch
    from torchvision.transforms.functional import to_pil_image

    batch = torch.zeros(2, 3, 4, 6)
    print([to_pil_image(image).size for image in batch])
    to_pil_image(batch)
    # --8<-- [end:pil_tensor_batch]
