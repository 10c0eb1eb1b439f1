"""torch.load is to put tensors on a GPU, and PyTorch sees none."""

KIND = "error"
NEEDS = ["no cuda"]
MESSAGES = [
    (
        "RuntimeError",
        (
            "Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is "
            "False. If you are running on a CPU-only machine, please use torch.load with "
            "map_location=torch.device('cpu') to map your storages to the CPU."
        ),
    ),
    (
        "RuntimeError",
        (
            "torch.cuda.is_available() is False. If you are running on a CPU-only machine, please "
            "use torch.load with map_location"
        ),
    ),
    (
        "RuntimeError",
        (
            "Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is "
            "False"
        ),
    ),
    ("RuntimeError", "Attempting to deserialize object on a CUDA device"),
    (
        "RuntimeError",
        (
            "Attempting to deserialize object on a XPU device but torch.xpu.is_available() is "
            "False. If you are running on a CPU-only machine, please use torch.load with "
            "map_location=torch.device('cpu') to map your storages to the CPU."
        ),
    ),
]
FRAMES = []
EDITS = [
    ("code", "torch.load($file)", 'torch.load($file, map_location="cpu")'),
    (
        "code",
        "torch.load($file, map_location=$where)",
        'torch.load($file, map_location="cpu")',
    ),
    (
        "code",
        "torch.load($file, weights_only=$safe)",
        'torch.load($file, map_location="cpu", weights_only=$safe)',
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:0")

    checkpoint = torch.load(io.BytesIO(from_gpu))
    print(checkpoint)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:0")

    checkpoint = torch.load(io.BytesIO(from_gpu), map_location="cpu")
    print(checkpoint)
    # --8<-- [end:fix]
    return checkpoint


def does_not_help():
    # --8<-- [start:does_not_help]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:0")

    weight = torch.load(io.BytesIO(from_gpu))["weight"].cpu()
    print(weight)
    # --8<-- [end:does_not_help]


def reproduce_hard_coded():
    # --8<-- [start:reproduce_hard_coded]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        device = "cuda:0"
        weights = torch.load(path, map_location=device)
        model = nn.Linear(2, 1).to(device)
        print(model.load_state_dict(weights))
    # --8<-- [end:reproduce_hard_coded]


def fix_hard_coded():
    # --8<-- [start:fix_hard_coded]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        device = "cuda:0" if torch.cuda.is_available() else "cpu"
        weights = torch.load(path, map_location=device)
        model = nn.Linear(2, 1).to(device)
        print(model.load_state_dict(weights))
    # --8<-- [end:fix_hard_coded]
    return weights, model


def save_from_the_cpu():
    # --8<-- [start:save_from_the_cpu]
    import tempfile

    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    with tempfile.TemporaryDirectory() as folder:
        weights = {name: value.cpu() for name, value in model.state_dict().items()}
        torch.save(weights, f"{folder}/model.pt")
        print(list(torch.load(f"{folder}/model.pt")))
    # --8<-- [end:save_from_the_cpu]


def find_it():
    # --8<-- [start:find_it]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:0")

    devices = set()

    def note(storage, device):
        devices.add(device)
        return storage

    torch.load(io.BytesIO(from_gpu), map_location=note)
    print(devices)
    # --8<-- [end:find_it]
    return devices
