"""A checkpoint was saved on a GPU whose number this machine does not have."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        (
            "Attempting to deserialize object on CUDA device {saved:int} but "
            "torch.cuda.device_count() is {count:int}. Please use torch.load with map_location to "
            "map your storages to an existing device."
        ),
        "rohanchandra30/Spectral-Trajectory-and-Behavior-Prediction#1",
    ),
    (
        "RuntimeError",
        (
            "Attempting to deserialize object on CUDA device {saved:int} but "
            "torch.cuda.device_count() is {count:int}"
        ),
        "Juyong/CaricatureFace#2",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu_99 = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x07\0\0\0cuda:99")

    torch.cuda.init()
    checkpoint = torch.load(io.BytesIO(from_gpu_99))
    print(checkpoint)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu_99 = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x07\0\0\0cuda:99")

    torch.cuda.init()
    checkpoint = torch.load(io.BytesIO(from_gpu_99), map_location="cpu")
    print(checkpoint)
    # --8<-- [end:fix]
    return checkpoint


def find_it():
    # --8<-- [start:find_it]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu_99 = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x07\0\0\0cuda:99")

    devices = []
    torch.load(
        io.BytesIO(from_gpu_99),
        map_location=lambda storage, device: devices.append(device) or storage,
    )
    print("saved on", devices)
    # --8<-- [end:find_it]
    return devices
