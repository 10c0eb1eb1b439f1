"""Getting along with little memory: accumulation, checkpointing, and what frees memory at all."""


def gradient_accumulation():
    # --8<-- [start:gradient_accumulation]
    import copy

    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs, targets = torch.randn(16, 8), torch.randn(16, 1)
    model = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 1))
    pieces, undivided = copy.deepcopy(model), copy.deepcopy(model)
    criterion = nn.MSELoss()

    criterion(model(inputs), targets).backward()
    for x, y in zip(inputs.chunk(4), targets.chunk(4)):
        (criterion(pieces(x), y) / 4).backward()
        criterion(undivided(x), y).backward()

    large, small = model[0].weight.grad, pieces[0].weight.grad
    print("equal to the large batch:", torch.allclose(small, large, atol=1e-6))
    ratio = undivided[0].weight.grad / large
    print("without dividing:", ratio.mean().round(decimals=2).item(), "times")
    # --8<-- [end:gradient_accumulation]
    return large, small, undivided[0].weight.grad


def gradient_accumulation_undivided():
    # --8<-- [start:gradient_accumulation_undivided]
    import torch
    from torch import nn

    def gradient(count, divisor):
        weight = nn.Parameter(torch.zeros(()))
        for target in torch.tensor([1.0, 2.0, 3.0, 4.0]).chunk(count):
            loss = (weight - target).pow(2).mean()
            (loss / divisor).backward()
        return weight.grad.item()

    print("one large batch:", gradient(count=1, divisor=1))
    print("four, divided:  ", gradient(count=4, divisor=4))
    print("four, undivided:", gradient(count=4, divisor=1))
    # --8<-- [end:gradient_accumulation_undivided]
    return gradient(1, 1), gradient(4, 4), gradient(4, 1)


def gradient_accumulation_loop():
    # --8<-- [start:gradient_accumulation_loop]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    torch.manual_seed(0)
    points = torch.randn(300, 2)
    data = TensorDataset(points, (points.norm(dim=1) > 1.2).long())
    loader = DataLoader(data, batch_size=8, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    criterion = nn.CrossEntropyLoss(reduction="sum")

    steps, pending = 0, 0
    for _ in range(5):
        for i, (inputs, labels) in enumerate(loader, start=1):
            criterion(model(inputs), labels).backward()
            pending += len(labels)
            if i % 4 == 0 or i == len(loader):
                for parameter in model.parameters():
                    parameter.grad /= pending
                optimizer.step()
                optimizer.zero_grad()
                steps, pending = steps + 1, 0
    loss = criterion(model(points), data.tensors[1]).item() / len(data)
    print(f"{len(loader)} batches an epoch, {steps} steps, loss below 0.4: {loss < 0.4}")
    # --8<-- [end:gradient_accumulation_loop]
    return steps, loss


def gradient_accumulation_one_backward():
    # --8<-- [start:gradient_accumulation_one_backward]
    import torch
    from torch import nn

    def most_held(one_backward):
        model, held, most = nn.Linear(64, 64), 0, 0

        class Saved:
            def __init__(self, tensor):
                nonlocal held, most
                self.tensor = tensor.detach()
                held += 1
                most = max(most, held)

            def __del__(self):
                nonlocal held
                held -= 1

        total = 0
        with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
            for _ in range(16):
                loss = model(torch.rand(8, 64)).tanh().mean() / 16
                if one_backward:
                    total = total + loss
                else:
                    loss.backward()
            if one_backward:
                total.backward()
        return most

    print("16 backwards:", most_held(one_backward=False), "tensors kept at most")
    print("1 backward:  ", most_held(one_backward=True))
    # --8<-- [end:gradient_accumulation_one_backward]
    return most_held(False), most_held(True)


def gradient_accumulation_cuda():
    # --8<-- [start:gradient_accumulation_cuda]
    import torch
    from torch import nn

    def peak(count):
        before = torch.cuda.memory_allocated()
        model = nn.Sequential(*[nn.Linear(1024, 1024) for _ in range(8)]).to("cuda")
        inputs = torch.rand(16384, 1024, device="cuda")
        torch.cuda.reset_peak_memory_stats()
        for piece in inputs.chunk(count):
            (model(piece).square().mean() / count).backward()
        return torch.cuda.max_memory_allocated() - before

    whole, pieces = peak(1), peak(16)
    print("16 pieces need less than half of the memory:", pieces < whole / 2)
    # --8<-- [end:gradient_accumulation_cuda]
    return whole, pieces


def gradient_accumulation_no_input():
    # --8<-- [start:gradient_accumulation_no_input]
    from torch import nn

    model = nn.Linear(8, 1)
    model.forward()
    # --8<-- [end:gradient_accumulation_no_input]


def activation_checkpointing():
    # --8<-- [start:activation_checkpointing]
    import torch
    from torch import nn
    from torch.utils.checkpoint import checkpoint

    torch.manual_seed(0)
    layers = [nn.Sequential(nn.Linear(64, 64), nn.Tanh()) for _ in range(12)]
    blocks = nn.ModuleList(nn.Sequential(*layers[i : i + 3]) for i in range(0, 12, 3))
    calls = []
    for block in blocks:
        block.register_forward_pre_hook(lambda *_: calls.append(1))
    inputs = torch.rand(256, 64)

    def run(use_checkpoint):
        blocks.zero_grad()
        calls.clear()
        saved = []

        def pack(tensor):
            if not isinstance(tensor, nn.Parameter):
                saved.append(tensor.nbytes)
            return tensor

        x = inputs
        with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
            for block in blocks:
                x = checkpoint(block, x, use_reentrant=False) if use_checkpoint else block(x)
        kept = sum(saved)
        x.mean().backward()
        return kept, len(calls), blocks[0][0][0].weight.grad.clone()

    for use_checkpoint in (False, True):
        kept, count, gradient = run(use_checkpoint)
        print(f"checkpoint {use_checkpoint!s:5} keeps {kept // 1024:4} KiB, {count} forward calls")
    print("same gradient:", torch.equal(gradient, run(False)[2]))
    # --8<-- [end:activation_checkpointing]
    return run(False), run(True)


def activation_checkpointing_cuda():
    # --8<-- [start:activation_checkpointing_cuda]
    import torch
    from torch import nn
    from torch.utils.checkpoint import checkpoint

    blocks = nn.ModuleList(
        nn.Sequential(*[nn.Linear(1024, 1024) for _ in range(4)]) for _ in range(4)
    ).to("cuda")
    inputs = torch.rand(16384, 1024, device="cuda")

    def peak(use_checkpoint):
        blocks.zero_grad()
        before = torch.cuda.memory_allocated()
        torch.cuda.reset_peak_memory_stats()
        x = inputs
        for block in blocks:
            x = checkpoint(block, x, use_reentrant=False) if use_checkpoint else block(x)
        x.mean().backward()
        return torch.cuda.max_memory_allocated() - before

    print("the peak is lower:", peak(True) < peak(False))
    # --8<-- [end:activation_checkpointing_cuda]
    return peak


def free_memory():
    # --8<-- [start:free_memory]
    import gc
    import weakref

    import torch

    def train():
        activations = torch.zeros(1000, 1000)
        alive.append(weakref.ref(activations))
        raise KeyboardInterrupt

    alive = []
    try:
        train()
    except KeyboardInterrupt as error:
        interrupted = error
    torch.cuda.empty_cache()
    gc.collect()
    print("after empty_cache:", alive[0]() is not None)
    del interrupted
    print("after del:", alive[0]() is not None)
    # --8<-- [end:free_memory]
    return alive[0]()


def free_memory_cuda():
    # --8<-- [start:free_memory_cuda]
    import torch

    def report(when):
        allocated, reserved = torch.cuda.memory_allocated(), torch.cuda.memory_reserved()
        print(f"{when:18} allocated {allocated >> 20} MiB, reserved {reserved >> 20} MiB")

    big = torch.zeros(256, 1024, 1024, device="cuda")
    report("with the tensor")
    del big
    report("after del")
    torch.cuda.empty_cache()
    report("after empty_cache")
    # --8<-- [end:free_memory_cuda]
    return torch.cuda.memory_reserved()


def free_memory_oom():
    # --8<-- [start:free_memory_oom]
    import torch

    try:
        torch.empty(2**50, dtype=torch.uint8, device="cuda")
    except torch.OutOfMemoryError as error:
        print(str(error).partition(".")[0])
    print("counted:", torch.cuda.memory_stats()["num_ooms"] > 0)
    print("still works:", torch.ones(2, device="cuda").sum().item())
    # --8<-- [end:free_memory_oom]
    return torch.cuda.memory_stats()["num_ooms"]


def free_memory_kill():
    # --8<-- [start:free_memory_kill]
    import subprocess
    import sys
    import textwrap

    script = """
        import signal, sys, time

        def save_and_leave(number, frame):
            print("checkpoint saved", flush=True)
            sys.exit()

        signal.signal(signal.SIGTERM, save_and_leave)
        print("training", flush=True)
        time.sleep(60)
    """
    python = [sys.executable, "-c", textwrap.dedent(script)]
    outputs = {}
    for command in ("kill", "kill -9"):
        process = subprocess.Popen(python, stdout=subprocess.PIPE, text=True)
        process.stdout.readline()
        process.terminate() if command == "kill" else process.kill()
        outputs[command] = process.communicate()[0].strip()
        print(f"{command:8}", repr(outputs[command]))
    # --8<-- [end:free_memory_kill]
    return outputs
