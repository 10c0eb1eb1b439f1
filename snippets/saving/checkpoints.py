"""Checkpoints: what to save, how to resume exactly, what a file may do, what a crash leaves."""


def whole_or_weights():
    # --8<-- [start:whole_or_weights]
    import tempfile
    from pathlib import Path

    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(2, 1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pth")
        torch.save(model.state_dict(), path)
        weights = torch.load(path)
    restored = nn.Linear(2, 1)
    print(restored.load_state_dict(weights))
    print(type(weights).__name__, list(weights))
    print(torch.equal(restored.weight, model.weight))
    # --8<-- [end:whole_or_weights]
    return model, restored


def whole_or_weights_refused():
    # --8<-- [start:whole_or_weights_refused]
    import io

    import torch
    from torch import nn

    file = io.BytesIO()
    torch.save(nn.Linear(2, 1), file)
    file.seek(0)
    torch.load(file)
    # --8<-- [end:whole_or_weights_refused]


def whole_or_weights_allowed():
    # --8<-- [start:whole_or_weights_allowed]
    import io

    import torch
    from torch import nn

    file = io.BytesIO()
    torch.save(nn.Linear(2, 1), file)
    file.seek(0)
    print(torch.serialization.get_unsafe_globals_in_checkpoint(file))
    file.seek(0)
    with torch.serialization.safe_globals([nn.Linear]):
        print(torch.load(file))
    # --8<-- [end:whole_or_weights_allowed]
    return file.getvalue()


WHOLE_OR_WEIGHTS_CODE = """\
# --8<-- [start:whole_or_weights_code]
import io

import torch
from torch import nn


class Net(nn.Module):
    def forward(self, x):
        return x * 2


file = io.BytesIO()
torch.save(Net(), file)


class Net(nn.Module):
    def forward(self, x):
        return x * 100


file.seek(0)
model = torch.load(file, weights_only=False)
print(model(torch.tensor(1)))
# --8<-- [end:whole_or_weights_code]
"""


def whole_or_weights_method():
    # --8<-- [start:whole_or_weights_method]
    import io

    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    file = io.BytesIO()
    torch.save(model.state_dict, file)
    file.seek(0)
    loaded = torch.load(file, weights_only=False)
    print(type(loaded).__name__)
    model.load_state_dict(loaded)
    # --8<-- [end:whole_or_weights_method]


def whole_or_weights_suffix():
    # --8<-- [start:whole_or_weights_suffix]
    import tempfile
    import zipfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("pkl", "pt", "pth", "pth.tar"):
            path = Path(folder, f"model.{suffix}")
            torch.save({"weight": torch.zeros(2)}, path)
            print(f"{suffix:7}", zipfile.is_zipfile(path), torch.load(path))
    # --8<-- [end:whole_or_weights_suffix]
    return torch.zeros(2)


def checkpoint_dict():
    # --8<-- [start:checkpoint_dict]
    import io

    import torch
    from torch import nn
    from torch.optim.lr_scheduler import StepLR

    def build():
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
        optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
        return {"model": model, "optimizer": optimizer, "scheduler": StepLR(optimizer, 2)}

    def train(parts, epochs):
        for _ in epochs:
            parts["optimizer"].zero_grad()
            parts["model"](torch.randn(16, 4)).square().mean().backward()
            parts["optimizer"].step()
            parts["scheduler"].step()

    parts, file = build(), io.BytesIO()
    train(parts, range(3))
    states = {name: part.state_dict() for name, part in parts.items()}
    torch.save({**states, "epoch": 3, "rng": torch.get_rng_state()}, file)
    train(parts, range(3, 6))
    unbroken = parts["model"].state_dict()

    for names in (["model"], list(states), [*states, "rng"]):
        file.seek(0)
        parts, checkpoint = build(), torch.load(file)
        for name in names:
            restore = parts[name].load_state_dict if name in parts else torch.set_rng_state
            restore(checkpoint[name])
        train(parts, range(checkpoint["epoch"], 6))
        resumed = parts["model"].state_dict()
        print(*names, all(resumed[name].equal(unbroken[name]) for name in unbroken))
    # --8<-- [end:checkpoint_dict]
    return unbroken, resumed


def checkpoint_dict_cuda():
    # --8<-- [start:checkpoint_dict_cuda]
    import io

    import torch
    from torch import nn

    def build(device):
        model = nn.Linear(4, 1).to(device)
        return model, torch.optim.Adam(model.parameters())

    model, optimizer = build("cpu")
    model(torch.ones(2, 4)).sum().backward()
    optimizer.step()
    file = io.BytesIO()
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, file)
    file.seek(0)
    checkpoint = torch.load(file, map_location="cpu")

    model, optimizer = build("cuda")
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    state = optimizer.state[model.weight]
    print(model.weight.device, state["exp_avg"].device, state["step"].device)
    # --8<-- [end:checkpoint_dict_cuda]
    return model, optimizer


def checkpoint_dict_types():
    # --8<-- [start:checkpoint_dict_types]
    import argparse
    import io

    import numpy as np
    import torch
    from torch import nn

    args = argparse.Namespace(lr=0.1, epochs=6)
    file = io.BytesIO()
    checkpoint = {
        "model": nn.Linear(2, 1).state_dict(),
        "args": vars(args),
        "best": float(np.float64(0.75)),
        "epoch": 3,
    }
    torch.save(checkpoint, file)
    file.seek(0)
    loaded = torch.load(file)
    print({name: type(value).__name__ for name, value in loaded.items()})
    print(argparse.Namespace(**loaded["args"]).lr, loaded["best"])
    # --8<-- [end:checkpoint_dict_types]
    return loaded


def checkpoint_dict_namespace():
    # --8<-- [start:checkpoint_dict_namespace]
    import argparse
    import io

    import torch

    file = io.BytesIO()
    torch.save({"args": argparse.Namespace(lr=0.1)}, file)
    file.seek(0)
    torch.load(file)
    # --8<-- [end:checkpoint_dict_namespace]


def checkpoint_dict_refused():
    # --8<-- [start:checkpoint_dict_refused]
    import argparse
    import io

    import numpy as np
    import torch

    refused = {}
    for name, value in {"args": argparse.Namespace(lr=0.1), "best": np.float64(0.75)}.items():
        file = io.BytesIO()
        torch.save({name: value}, file)
        file.seek(0)
        refused[name] = sorted(torch.serialization.get_unsafe_globals_in_checkpoint(file))
        print(name, refused[name])
    # --8<-- [end:checkpoint_dict_refused]
    return refused


def safe_loading_and_safetensors_idea():
    # --8<-- [start:safe_loading_and_safetensors_idea]
    import io

    import torch

    class Harmless:
        def __reduce__(self):
            return print, ("this line was run by torch.load",)

    file = io.BytesIO()
    torch.save({"weight": torch.zeros(2), "extra": Harmless()}, file)
    file.seek(0)
    loaded = torch.load(file, weights_only=False)
    print(list(loaded))
    # --8<-- [end:safe_loading_and_safetensors_idea]
    return file


def safe_loading_and_safetensors_idea_refused():
    # --8<-- [start:safe_loading_and_safetensors_idea_refused]
    import io

    import torch

    class Harmless:
        def __reduce__(self):
            return print, ("this line was run by torch.load",)

    file = io.BytesIO()
    torch.save({"weight": torch.zeros(2), "extra": Harmless()}, file)
    file.seek(0)
    torch.load(file)
    # --8<-- [end:safe_loading_and_safetensors_idea_refused]


def safe_loading_and_safetensors_idea_file():
    # --8<-- [start:safe_loading_and_safetensors_idea_file]
    import json
    import tempfile
    from pathlib import Path

    import torch
    from safetensors.torch import load_file, save_file
    from torch import nn

    model = nn.Linear(2, 1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.safetensors")
        save_file(model.state_dict(), path, metadata={"epoch": "3"})
        weights = load_file(path)
        content = path.read_bytes()
    length = int.from_bytes(content[:8], "little")
    for name, entry in json.loads(content[8 : 8 + length]).items():
        print(name, entry)
    print(all(torch.equal(weights[name], value) for name, value in model.state_dict().items()))
    # --8<-- [end:safe_loading_and_safetensors_idea_file]
    return model, weights


def safe_loading_and_safetensors_idea_tensors_only():
    # --8<-- [start:safe_loading_and_safetensors_idea_tensors_only]
    import torch
    from safetensors.torch import save

    print(len(save({"weight": torch.zeros(2)})) > 8)
    save({"weight": torch.zeros(2), "epoch": 3})
    # --8<-- [end:safe_loading_and_safetensors_idea_tensors_only]


def safe_loading_and_safetensors_idea_shared():
    # --8<-- [start:safe_loading_and_safetensors_idea_shared]
    import torch
    from safetensors.torch import load, save

    weight = torch.zeros(3, 2)
    tied = {"encoder": weight, "decoder": weight}
    copied = {name: tensor.clone() for name, tensor in tied.items()}
    print(sorted(load(save(copied))))
    save(tied)
    # --8<-- [end:safe_loading_and_safetensors_idea_shared]


def atomic_checkpoints():
    # --8<-- [start:atomic_checkpoints]
    import os
    import tempfile
    from pathlib import Path

    import torch

    def save_atomically(checkpoint, path):
        beside = Path(f"{path}.partial")
        with beside.open("wb") as file:
            torch.save(checkpoint, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)

    class PowerCut:
        def __reduce__(self):
            raise KeyboardInterrupt

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "last.pt")
        save_atomically({"epoch": 1}, path)
        try:
            save_atomically({"epoch": 2, "weight": torch.zeros(2), "more": PowerCut()}, path)
        except KeyboardInterrupt:
            print(torch.load(path), sorted(file.name for file in path.parent.iterdir()))
        save_atomically({"epoch": 2}, path)
        print(torch.load(path), sorted(file.name for file in path.parent.iterdir()))
        last = torch.load(path)
    # --8<-- [end:atomic_checkpoints]
    return last


def atomic_checkpoints_lost():
    # --8<-- [start:atomic_checkpoints_lost]
    import tempfile
    from pathlib import Path

    import torch

    class PowerCut:
        def __reduce__(self):
            raise KeyboardInterrupt

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "last.pt")
        torch.save({"epoch": 1}, path)
        print(torch.load(path))
        try:
            torch.save({"epoch": 2, "weight": torch.zeros(2), "more": PowerCut()}, path)
        except KeyboardInterrupt:
            print("interrupted")
        torch.load(path)
    # --8<-- [end:atomic_checkpoints_lost]
