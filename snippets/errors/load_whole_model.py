"""torch.load meets a class or function in the file that weights_only=True does not allow."""

KIND = "error"
MESSAGES = [
    (
        "_pickle.UnpicklingError",
        (
            "Weights only load failed. This file can still be loaded, to do so you have two "
            "options, do those steps only if you trust the source of the checkpoint. "
            "{advice:names} WeightsUnpickler error: Unsupported global: GLOBAL {name:path} was "
            "not an allowed global by default."
        ),
    ),
    (
        "_pickle.UnpicklingError",
        "Unsupported global: GLOBAL {name:path} was not an allowed global by default.",
    ),
    (
        "_pickle.UnpicklingError",
        ("Weights only load failed. This file can still be loaded, to do so you have two options"),
    ),
    (
        "_pickle.UnpicklingError",
        (
            "Weights only load failed. In PyTorch 2.6, we changed the default value of the "
            "`weights_only` argument in `torch.load` from `False` to `True`."
        ),
    ),
    ("_pickle.UnpicklingError", "Weights only load failed."),
]
ATTESTED = [
    (
        "_pickle.UnpicklingError",
        (
            "Weights only load failed. Re-running `torch.load` with `weights_only` set to "
            "`False` will likely succeed, but it can result in arbitrary code execution."
        ),
        "gseg-ethz/CoFF#2",
    ),
    (
        "_pickle.UnpicklingError",
        "WeightsUnpickler error: Unsupported class {name:path}",
        "voicepaw/so-vits-svc-fork#348",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1), path)
        model = torch.load(path)
    print(model)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = nn.Linear(2, 1)
        model.load_state_dict(torch.load(path))
    print(model)
    # --8<-- [end:fix]
    return model


def allow_by_name():
    # --8<-- [start:allow_by_name]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1), path)
        with torch.serialization.safe_globals([nn.Linear]):
            model = torch.load(path)
    print(model)
    # --8<-- [end:allow_by_name]
    return model


def trust_the_file():
    # --8<-- [start:trust_the_file]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1), path)
        model = torch.load(path, weights_only=False)
    print(model)
    # --8<-- [end:trust_the_file]
    return model


def reproduce_numpy_value():
    # --8<-- [start:reproduce_numpy_value]
    import tempfile

    import numpy as np
    import torch

    accuracy = np.mean([0.8, 1.0])
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"epoch": 3, "accuracy": accuracy}, path)
        print(torch.load(path))
    # --8<-- [end:reproduce_numpy_value]


def fix_numpy_value():
    # --8<-- [start:fix_numpy_value]
    import tempfile

    import numpy as np
    import torch

    accuracy = np.mean([0.8, 1.0])
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"epoch": 3, "accuracy": accuracy.item()}, path)
        print(torch.load(path))
    # --8<-- [end:fix_numpy_value]
    return accuracy.item()


def reproduce_arguments():
    # --8<-- [start:reproduce_arguments]
    import tempfile
    from argparse import Namespace

    import torch

    args = Namespace(lr=0.1, epochs=20)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"args": args}, path)
        print(torch.load(path))
    # --8<-- [end:reproduce_arguments]


def fix_arguments():
    # --8<-- [start:fix_arguments]
    import tempfile
    from argparse import Namespace

    import torch

    args = Namespace(lr=0.1, epochs=20)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"args": vars(args)}, path)
        print(torch.load(path))
    # --8<-- [end:fix_arguments]
    return vars(args)


def load_a_web_page():
    # --8<-- [start:load_a_web_page]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pt")
        path.write_text("<!DOCTYPE html>\n<title>404</title>\n")
        print(path.read_bytes()[:15])
        torch.load(path)
    # --8<-- [end:load_a_web_page]


def does_not_help():
    # --8<-- [start:does_not_help]
    import tempfile

    import torch

    class Surprise:
        def __reduce__(self):
            return print, ("this ran while the file was being loaded",)

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(Surprise(), path)
        torch.load(path, weights_only=False)
    # --8<-- [end:does_not_help]


def reproduce_method():
    # --8<-- [start:reproduce_method]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/weights.pt"
        torch.save(nn.Linear(2, 1).state_dict, path)
        names = list(torch.load(path))
    print(names)
    # --8<-- [end:reproduce_method]


def fix_method():
    # --8<-- [start:fix_method]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/weights.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        names = list(torch.load(path))
    print(names)
    # --8<-- [end:fix_method]
    return names


def find_it():
    # --8<-- [start:find_it]
    import tempfile

    import torch
    from torch import nn
    from torch.serialization import get_unsafe_globals_in_checkpoint

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.ReLU()), path)
        for name in sorted(get_unsafe_globals_in_checkpoint(path)):
            print(name)
    # --8<-- [end:find_it]
