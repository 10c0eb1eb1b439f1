"""What half precision saves and loses, and how autocast and GradScaler use it safely."""


def compute_and_memory():
    # --8<-- [start:compute_and_memory]
    import torch

    images = torch.zeros(64, 3, 224, 224)
    for dtype in (torch.float64, torch.float32, torch.float16, torch.bfloat16):
        size = images.to(dtype).nbytes / 2**20
        print(f"{dtype!s:15} {dtype.itemsize} bytes each, batch {size:.1f} MiB")
    # --8<-- [end:compute_and_memory]
    return images


def compute_and_memory_training():
    # --8<-- [start:compute_and_memory_training]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 10))
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.rand(8, 256)).sum().backward()
    optimizer.step()

    def size(tensors):
        return sum(tensor.nbytes for tensor in tensors)

    weights = size(model.parameters())
    gradients = size(p.grad for p in model.parameters())
    state = size(value for p in optimizer.state.values() for value in p.values() if value.dim() > 0)
    print(f"weights 1, gradients {gradients // weights}, Adam {state // weights}")
    # --8<-- [end:compute_and_memory_training]
    return weights, gradients, state


def compute_and_memory_cuda():
    # --8<-- [start:compute_and_memory_cuda]
    import torch

    taken = []
    for dtype in (torch.float32, torch.float16):
        before = torch.cuda.memory_allocated()
        images = torch.zeros(64, 3, 256, 256, dtype=dtype, device="cuda")
        taken.append(torch.cuda.memory_allocated() - before)
        print(dtype, taken[-1] // 2**20, "MiB")
        del images
    # --8<-- [end:compute_and_memory_cuda]
    return taken


def compute_and_memory_range():
    # --8<-- [start:compute_and_memory_range]
    import torch

    values = torch.tensor([70000.0, 1e-8, 2049.0])
    print(values.half())
    print((values[1] * 65536).half())
    # --8<-- [end:compute_and_memory_range]
    return values.half()


def bfloat16_vs_float16():
    # --8<-- [start:bfloat16_vs_float16]
    import torch

    print("dtype           largest   smallest  next after 1")
    for dtype in (torch.float32, torch.float16, torch.bfloat16):
        info = torch.finfo(dtype)
        print(f"{dtype!s:15} {info.max:<9.2g} {info.smallest_normal:<9.1g} 1 + {info.eps:.2g}")
    # --8<-- [end:bfloat16_vs_float16]
    return [torch.finfo(dtype) for dtype in (torch.float32, torch.float16, torch.bfloat16)]


def bfloat16_vs_float16_steps():
    # --8<-- [start:bfloat16_vs_float16_steps]
    import torch

    for dtype in (torch.float32, torch.float16, torch.bfloat16):
        weight = torch.ones((), dtype=dtype)
        for _ in range(100):
            weight += 0.001
        print(f"{dtype!s:15} {weight.item():.2f}")
    # --8<-- [end:bfloat16_vs_float16_steps]
    return weight


def bfloat16_vs_float16_cuda():
    # --8<-- [start:bfloat16_vs_float16_cuda]
    import torch

    values = torch.full((16, 16), 300.0, device="cuda")
    products = []
    for dtype in (torch.float16, torch.bfloat16):
        with torch.autocast("cuda", dtype=dtype):
            products.append(values @ values)
        print(products[-1].dtype, "finite:", products[-1].isfinite().all().item())
    # --8<-- [end:bfloat16_vs_float16_cuda]
    return products


def autocast():
    # --8<-- [start:autocast]
    import torch
    from torch import nn

    model = nn.Linear(8, 4)
    inputs, labels = torch.rand(16, 8), torch.arange(16) % 4
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(inputs)
        loss = nn.functional.cross_entropy(logits, labels)
    loss.backward()
    print("output", logits.dtype, "loss", loss.dtype)
    print("weight", model.weight.dtype, "gradient", model.weight.grad.dtype)
    # --8<-- [end:autocast]
    return logits, loss, model


def autocast_loop():
    # --8<-- [start:autocast_loop]
    import torch
    from torch import nn

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    dtype = torch.float16 if device.type == "cuda" else torch.bfloat16
    torch.manual_seed(0)
    inputs = torch.randn(256, 2, device=device)
    labels = (inputs.norm(dim=1) > 1.2).long()
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2)).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    scaler = torch.amp.GradScaler(device.type, enabled=dtype == torch.float16)

    losses = []
    for _ in range(60):
        optimizer.zero_grad()
        with torch.autocast(device.type, dtype=dtype):
            loss = nn.functional.cross_entropy(model(inputs), labels)
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss.item())
    print(f"first loss above 0.6: {losses[0] > 0.6}, last below 0.2: {losses[-1] < 0.2}")
    # --8<-- [end:autocast_loop]
    return losses


def autocast_underflow():
    # --8<-- [start:autocast_underflow]
    import torch
    from torch import nn

    def gradient(scaler):
        model = nn.Linear(4, 1, bias=False)
        nn.init.ones_(model.weight)
        optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
        with torch.autocast("cpu", dtype=torch.float16):
            loss = model(torch.ones(1, 4)).float().sum() * 1e-8
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        return model.weight.grad

    print("autocast alone ", gradient(torch.amp.GradScaler("cpu", enabled=False)))
    print("with GradScaler", gradient(torch.amp.GradScaler("cpu")))
    # --8<-- [end:autocast_underflow]
    return [gradient(torch.amp.GradScaler("cpu", enabled=each)) for each in (False, True)]


def autocast_skipped():
    # --8<-- [start:autocast_skipped]
    import torch
    from torch import nn

    weight = nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    for factor in (float("inf"), 1.0):
        optimizer.zero_grad()
        scaler.scale(weight.sum() * factor).backward()
        scaler.step(optimizer)
        scaler.update()
        print(f"weight {weight.item():.1f}, scale {scaler.get_scale():.0f}")
    # --8<-- [end:autocast_skipped]
    return weight, scaler


def autocast_cuda():
    # --8<-- [start:autocast_cuda]
    import torch
    from torch import nn

    model = nn.Linear(1, 1, bias=False).to("cuda")
    nn.init.ones_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cuda", init_scale=2.0**16)
    for _ in range(2):
        optimizer.zero_grad()
        with torch.autocast("cuda", dtype=torch.float16):
            loss = model(torch.ones(1, 1, device="cuda")).float().sum()
        scaler.scale(loss).backward()
        gradient = model.weight.grad.item()
        scaler.step(optimizer)
        scaler.update()
        print(f"{gradient} weight {model.weight.item():.1f} scale {scaler.get_scale():.0f}")
    # --8<-- [end:autocast_cuda]
    return model, scaler


def autocast_old():
    # --8<-- [start:autocast_old]
    import torch

    with torch.amp.autocast("cuda", enabled=False):
        print("today")
    with torch.cuda.amp.autocast(enabled=False):
        print("old")
    # --8<-- [end:autocast_old]
    return True


def autocast_float32():
    # --8<-- [start:autocast_float32]
    import torch

    with torch.autocast("cpu", dtype=torch.float32):
        print((torch.ones(2, 2) @ torch.ones(2, 2)).dtype)
    # --8<-- [end:autocast_float32]
    return True
