"""Pixels from 0 to 255 reach a model that was trained on 0 to 1."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch
    from torch import nn
    from torchvision.transforms.functional import to_tensor

    torch.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 3), nn.Softmax(dim=1))
    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)

    known = to_tensor(picture).unsqueeze(0)
    new = torch.from_numpy(picture).permute(2, 0, 1).unsqueeze(0).float()
    for inputs in (known, new):
        print([round(value, 2) for value in model(inputs)[0].tolist()])
    # --8<-- [end:reproduce]
    return known, new


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from torch import nn
    from torchvision.transforms.functional import to_tensor

    torch.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 3), nn.Softmax(dim=1))
    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)

    known = to_tensor(picture).unsqueeze(0)
    new = torch.from_numpy(picture).permute(2, 0, 1).unsqueeze(0).float() / 255
    for inputs in (known, new):
        print([round(value, 2) for value in model(inputs)[0].tolist()])
    # --8<-- [end:fix]
    return known, new


def detect():
    # --8<-- [start:detect]
    import torch

    def differently_scaled(known, new):
        ratio = (new.float().std() / known.float().std()).item()
        return None if 0.2 < ratio < 5 else f"spread {ratio:.3g} times as far"

    torch.manual_seed(0)
    known = torch.rand(8, 3, 16, 16)
    print(differently_scaled(known, torch.randint(0, 256, (8, 3, 16, 16))))
    print(differently_scaled(known, torch.rand(2, 3, 20, 20)))
    # --8<-- [end:detect]
    return differently_scaled


def normalized():
    # --8<-- [start:normalized]
    import torch
    from torchvision.transforms import Normalize

    image = torch.randint(0, 256, (3, 32, 32)).float()
    inputs = Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])(image)
    print(bool(inputs.max() > 1000))
    # --8<-- [end:normalized]
    return inputs


def reproduce_floats():
    # --8<-- [start:reproduce_floats]
    import numpy as np
    from torchvision.transforms.functional import to_tensor

    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    known = to_tensor(picture)
    new = to_tensor(picture.astype(np.float32))
    print(known.max(), new.max())
    # --8<-- [end:reproduce_floats]
    return known, new


def fix_floats():
    # --8<-- [start:fix_floats]
    import numpy as np
    from torchvision.transforms.functional import to_tensor

    picture = np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    known = to_tensor(picture)
    new = to_tensor(picture)
    print(known.max(), new.max())
    # --8<-- [end:fix_floats]
    return known, new


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    def show_range(module, arguments):
        (inputs,) = arguments
        print(inputs.dtype, inputs.min().item(), inputs.max().item())

    model = nn.Sequential(nn.Flatten(), nn.Linear(12, 2))
    model.register_forward_pre_hook(show_range)
    model(torch.arange(24).reshape(2, 3, 2, 2) * 11.0)
    # --8<-- [end:find_it]
    return model
