"""A step on the GPU asks for more memory than is free there."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "torch.OutOfMemoryError",
        (
            "CUDA out of memory. Tried to allocate {asked:any}. GPU {gpu:int} has a total capacity "
            "of {total:any} of which {free:any} is free."
        ),
        "murong-xu/CADS#4",
    ),
    (
        "torch.cuda.OutOfMemoryError",
        (
            "CUDA out of memory. Tried to allocate {asked:any}. GPU {gpu:int} has a total capacty "
            "of {total:any} of which {free:any} is free."
        ),
        "kerrj/lerf#73",
    ),
    (
        "torch.cuda.OutOfMemoryError",
        (
            "CUDA out of memory. Tried to allocate {asked:any} (GPU {gpu:any}; {total:any} total "
            "capacity; {allocated:any} already allocated; {free:any} free; {reserved:any} reserved "
            "in total by PyTorch)"
        ),
        "One-2-3-45/One-2-3-45#25",
    ),
    (
        "RuntimeError",
        (
            "CUDA out of memory. Tried to allocate {asked:any} (GPU {gpu:any}; {total:any} total "
            "capacity; {allocated:any} already allocated; {free:any} free; {reserved:any} cached)"
        ),
        "RenYurui/StructureFlow#35",
    ),
    ("RuntimeError", "CUDA out of memory. Tried to allocate", "pytorch/pytorch#59778"),
    (
        "RuntimeError",
        "CUDA out of the memory. Tried to allocate",
        "Confusezius/unet-lits-2d-pipeline#6",
    ),
    (
        "RuntimeError",
        "CUDA error: out of memory",
        "https://blog.csdn.net/shejizuopin/article/details/148255423",
    ),
    ("torch.AcceleratorError", "CUDA error: out of memory", "Comfy-Org/ComfyUI#13210"),
    (
        "RuntimeError",
        "cuda runtime error (2) : out of memory at {file:path}",
        "rowanz/neural-motifs#58",
    ),
    (
        "RuntimeError",
        "THCudaCheck FAIL file={file:path} line={line:int} error=2 : out of memory",
        "marvis/pytorch-yolo2#14",
    ),
    (
        "torch.cuda.OutOfMemoryError",
        (
            "Allocation on device {gpu:int} would exceed allowed memory. (out of memory)\n"
            "Currently allocated     : {allocated:any}\nRequested               : {asked:any}\n"
            "Device limit"
            "            : {total:any}\nFree (according to CUDA): {free:any}\nPyTorch limit"
        ),
        "AIFSH/ComfyUI-ChatTTS#9",
    ),
    (
        "torch.cuda.OutOfMemoryError",
        "Allocation on device {gpu:int} would exceed allowed memory",
        "Comfy-Org/ComfyUI#2021",
    ),
    ("torch.OutOfMemoryError", "Allocation on device$", "Comfy-Org/ComfyUI#5278"),
    ("torch.OutOfMemoryError", "CUDA out of memory$", "vllm-project/vllm#11560"),
    ("RuntimeError", "CUDA out of memory$", "UKPLab/gpl#18"),
    ("", "torch.OutOfMemoryError", "vllm-project/vllm#11560"),
    ("", "torch.cuda.OutOfMemoryError", "kerrj/lerf#73"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    points = torch.rand(400_000, 2, device="cuda")
    widest = torch.cdist(points, points).max().item()
    print(widest < 2)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    points = torch.rand(400_000, 2, device="cuda")
    widest = max(torch.cdist(part, points).max().item() for part in points.split(500))
    print(widest < 2)
    # --8<-- [end:fix]
    return widest


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    points = torch.rand(400_000, 2, device="cuda")
    torch.cuda.empty_cache()
    widest = torch.cdist(points, points).max().item()
    print(widest < 2)
    # --8<-- [end:does_not_help]


def reproduce_losses_kept():
    # --8<-- [start:reproduce_losses_kept]
    import torch

    weight = torch.ones(1, device="cuda", requires_grad=True)
    batch = torch.ones(64_000_000, device="cuda")
    total = 0
    for _ in range(2000):
        loss = (batch * weight).square().mean()
        total += loss
    print(float(total))
    # --8<-- [end:reproduce_losses_kept]


def fix_losses_kept():
    # --8<-- [start:fix_losses_kept]
    import torch

    weight = torch.ones(1, device="cuda", requires_grad=True)
    batch = torch.ones(64_000_000, device="cuda")
    total = 0
    for _ in range(2000):
        loss = (batch * weight).square().mean()
        total += loss.item()
    print(float(total))
    # --8<-- [end:fix_losses_kept]
    return total


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    def kept_for_backward(model, batch):
        sizes = []

        def note(tensor):
            sizes.append(tensor.numel() * tensor.element_size())
            return tensor

        with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
            model(batch)
        return sum(sizes) // 2**20

    model = nn.Sequential(nn.Conv2d(3, 64, 3), nn.Sigmoid(), nn.Conv2d(64, 64, 3), nn.Sigmoid())
    print(kept_for_backward(model, torch.ones(2, 3, 128, 128)), "MiB for 2 images")
    print(kept_for_backward(model, torch.ones(4, 3, 128, 128)), "MiB for 4 images")
    with torch.no_grad():
        print(kept_for_backward(model, torch.ones(4, 3, 128, 128)), "MiB under no_grad")
    # --8<-- [end:find_it]
    return kept_for_backward, model
