"""Images are normalised, or divided by 255, once more than they should be."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch
    from torchvision import transforms

    normalize = transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    prepare = transforms.Compose([transforms.ToTensor(), normalize])
    pictures = np.random.default_rng(0).integers(0, 256, (8, 32, 32, 3), dtype=np.uint8)

    batch = torch.stack([prepare(picture) for picture in pictures])
    inputs = normalize(batch)
    print([round(value, 1) for value in inputs.mean([0, 2, 3]).tolist()])
    print([round(value, 1) for value in inputs.std([0, 2, 3]).tolist()])
    # --8<-- [end:reproduce]
    return (inputs,)


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from torchvision import transforms

    normalize = transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    prepare = transforms.Compose([transforms.ToTensor(), normalize])
    pictures = np.random.default_rng(0).integers(0, 256, (8, 32, 32, 3), dtype=np.uint8)

    inputs = torch.stack([prepare(picture) for picture in pictures])
    print([round(value, 1) for value in inputs.mean([0, 2, 3]).tolist()])
    print([round(value, 1) for value in inputs.std([0, 2, 3]).tolist()])
    # --8<-- [end:fix]
    return (inputs,)


def detect():
    # --8<-- [start:detect]
    import torch

    def badly_scaled(inputs):
        means, stds = inputs.mean([0, 2, 3]), inputs.std([0, 2, 3])
        return bool((means.abs() > 1.5).any() or (stds > 3).any() or (stds < 0.05).any())

    torch.manual_seed(0)
    inputs = torch.randn(8, 3, 16, 16)
    print(badly_scaled(inputs))
    print(badly_scaled((inputs - 0.45) / 0.225))
    # --8<-- [end:detect]
    return badly_scaled


def reproduce_divided():
    # --8<-- [start:reproduce_divided]
    import numpy as np
    import torch
    from torchvision import transforms

    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    to_tensor = transforms.ToTensor()
    inputs = torch.stack([to_tensor(picture) / 255])
    print(round(inputs.max().item(), 4))
    # --8<-- [end:reproduce_divided]
    return (inputs,)


def fix_divided():
    # --8<-- [start:fix_divided]
    import numpy as np
    import torch
    from torchvision import transforms

    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    to_tensor = transforms.ToTensor()
    inputs = torch.stack([to_tensor(picture)])
    print(round(inputs.max().item(), 4))
    # --8<-- [end:fix_divided]
    return (inputs,)


def find_it():
    # --8<-- [start:find_it]
    from torchvision.models import ResNet18_Weights

    print(ResNet18_Weights.DEFAULT.transforms())
    # --8<-- [end:find_it]
    return ResNet18_Weights.DEFAULT.transforms()
