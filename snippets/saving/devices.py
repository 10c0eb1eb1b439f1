"""Devices: moving tensors and modules, picking a GPU, timing it, leaving it again."""


def cuda_and_to():
    # --8<-- [start:cuda_and_to]
    import torch
    from torch import nn

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = nn.Linear(3, 1).to(device)
    inputs = torch.ones(4, 3).to(device)
    print(tuple(model(inputs).shape), inputs.device.type == device.type)
    # --8<-- [end:cuda_and_to]
    return model, inputs


def cuda_and_to_reassign():
    # --8<-- [start:cuda_and_to_reassign]
    import torch
    from torch import nn

    tensor, model = torch.ones(2), nn.Linear(2, 1)
    tensor.to("meta")
    model.to("meta")
    print(tensor.device, model.weight.device)
    tensor = tensor.to("meta")
    print(tensor.device, model.to("meta") is model)
    # --8<-- [end:cuda_and_to_reassign]
    return tensor, model


def cuda_and_to_dtype():
    # --8<-- [start:cuda_and_to_dtype]
    import torch
    from torch import nn

    tensor, model = torch.ones(2), nn.Linear(2, 1)
    tensor.to(torch.float64)
    model.to(torch.float64)
    print(tensor.dtype, model.weight.dtype)
    # --8<-- [end:cuda_and_to_dtype]
    return tensor, model


def cuda_and_to_mixed():
    # --8<-- [start:cuda_and_to_mixed]
    import torch
    from torch import nn

    model = nn.Linear(3, 1).cuda()
    model(torch.ones(4, 3))
    # --8<-- [end:cuda_and_to_mixed]


def cuda_and_to_accelerator():
    # --8<-- [start:cuda_and_to_accelerator]
    import torch

    if torch.accelerator.is_available():
        device = torch.accelerator.current_accelerator()
    else:
        device = torch.device("cpu")
    print(torch.ones(2).to(device).device.type == device.type)
    # --8<-- [end:cuda_and_to_accelerator]
    return device


def choose_gpu():
    # --8<-- [start:choose_gpu]
    import torch

    for text in ("cuda", "cuda:0", "cuda:6"):
        device = torch.device(text)
        print(f"{text:6}", device.type, device.index)
    # --8<-- [end:choose_gpu]
    return torch.device("cuda"), torch.device("cuda:0")


CHOOSE_GPU_VISIBLE = """\
# --8<-- [start:choose_gpu_visible]
import os

import torch

print(torch.cuda.is_initialized())
os.environ["CUDA_VISIBLE_DEVICES"] = "0"
print(torch.cuda.device_count() <= 1)
os.environ["CUDA_VISIBLE_DEVICES"] = ""
print(torch.cuda.device_count(), torch.cuda.is_initialized())
# --8<-- [end:choose_gpu_visible]
"""

CHOOSE_GPU_TOO_LATE = """\
# --8<-- [start:choose_gpu_too_late]
import os

import torch

tensor = torch.ones(2, device="cuda")
before = torch.cuda.device_count()
os.environ["CUDA_VISIBLE_DEVICES"] = ""
print(torch.cuda.device_count() == before)
# --8<-- [end:choose_gpu_too_late]
"""


def choose_gpu_unknown():
    # --8<-- [start:choose_gpu_unknown]
    import torch

    torch.ones(2, device="device:2")
    # --8<-- [end:choose_gpu_unknown]


def cpu_vs_gpu_speed():
    # --8<-- [start:cpu_vs_gpu_speed]
    import time

    import torch
    from torch import nn

    def seconds(device, width, steps=20):
        model = nn.Linear(width, width).to(device)
        inputs = torch.ones(64, width, device=device)
        for step in range(steps + 5):
            if step == 5:
                if device == "cuda":
                    torch.cuda.synchronize()
                start = time.perf_counter()
            model(inputs).sum().backward()
        if device == "cuda":
            torch.cuda.synchronize()
        return (time.perf_counter() - start) / steps

    for device in ["cpu", "cuda"] if torch.cuda.is_available() else ["cpu"]:
        for width in (8, 512):
            print(device, width, f"{seconds(device, width) * 1000:.3f} ms a step")
    # --8<-- [end:cpu_vs_gpu_speed]
    return seconds("cpu", 8)


def cpu_vs_gpu_speed_events():
    # --8<-- [start:cpu_vs_gpu_speed_events]
    import torch

    matrix = torch.rand(2048, 2048, device="cuda")
    matrix @ matrix
    start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
    start.record()
    for _ in range(10):
        matrix @ matrix
    end.record()
    end.synchronize()
    milliseconds = start.elapsed_time(end) / 10
    print("measured:", milliseconds > 0)
    # --8<-- [end:cpu_vs_gpu_speed_events]
    return milliseconds


def non_blocking():
    # --8<-- [start:non_blocking]
    import torch
    from torch.utils.data import DataLoader

    cuda = torch.cuda.is_available()
    device = torch.device("cuda" if cuda else "cpu")
    loader = DataLoader(torch.ones(8, 3), batch_size=4, pin_memory=cuda)
    for batch in loader:
        batch = batch.to(device, non_blocking=True)
        print(tuple(batch.shape), batch.device.type == device.type)
    # --8<-- [end:non_blocking]
    return batch


def non_blocking_async():
    # --8<-- [start:non_blocking_async]
    compile("batch = batch.cuda(async=True)", "train.py", "exec")
    # --8<-- [end:non_blocking_async]


def non_blocking_back():
    # --8<-- [start:non_blocking_back]
    import torch

    result = torch.ones(1000, device="cuda") * 2
    on_cpu = result.to("cpu", non_blocking=True)
    torch.cuda.synchronize()
    print(on_cpu.sum().item())
    # --8<-- [end:non_blocking_back]
    return on_cpu


def tensor_to_numpy():
    # --8<-- [start:tensor_to_numpy]
    import torch

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    weight = torch.ones(3, device=device, requires_grad=True)
    array = (weight * 2).detach().cpu().numpy()
    print(type(array).__name__, array.dtype, array)
    # --8<-- [end:tensor_to_numpy]
    return array


def tensor_to_numpy_data():
    # --8<-- [start:tensor_to_numpy_data]
    import torch

    weight = torch.zeros(2, requires_grad=True)
    result = weight.sigmoid()
    result.data.zero_()
    result.sum().backward()
    print(weight.grad)
    # --8<-- [end:tensor_to_numpy_data]
    return weight.grad


def tensor_to_numpy_detach():
    # --8<-- [start:tensor_to_numpy_detach]
    import torch

    weight = torch.zeros(2, requires_grad=True)
    result = weight.sigmoid()
    result.detach().zero_()
    result.sum().backward()
    # --8<-- [end:tensor_to_numpy_detach]


def tensor_to_numpy_requires_grad():
    # --8<-- [start:tensor_to_numpy_requires_grad]
    import torch

    loss = torch.ones(3, requires_grad=True).sum()
    print(loss.item())
    loss.numpy()
    # --8<-- [end:tensor_to_numpy_requires_grad]


def tensor_to_numpy_bfloat16():
    # --8<-- [start:tensor_to_numpy_bfloat16]
    import torch

    half = torch.ones(3, dtype=torch.bfloat16)
    print(half.float().numpy())
    half.numpy()
    # --8<-- [end:tensor_to_numpy_bfloat16]


def tensor_to_numpy_cuda():
    # --8<-- [start:tensor_to_numpy_cuda]
    import torch

    weight = torch.ones(3, device="cuda")
    print(weight.cpu().numpy())
    weight.numpy()
    # --8<-- [end:tensor_to_numpy_cuda]


def tensor_to_numpy_plot():
    # --8<-- [start:tensor_to_numpy_plot]
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import torch

    losses = torch.tensor([1.0, 0.5, 0.25])
    (line,) = plt.plot(losses)
    print(line.get_ydata())
    plt.close()
    # --8<-- [end:tensor_to_numpy_plot]
    return line.get_ydata()
