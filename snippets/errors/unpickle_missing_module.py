"""A file holds objects of a class whose module cannot be imported where the file is loaded."""

KIND = "error"
TIER = "family"  # Python's own message: the frame tells that a file is being loaded.
MESSAGES = [
    ("ModuleNotFoundError", "No module named '{module:path}'"),
]
FRAMES = ["torch/serialization.py"]


def reproduce():
    # --8<-- [start:reproduce]
    import importlib
    import sys
    import tempfile
    from pathlib import Path

    import torch

    code = "from torch import nn\n\n\nclass Net(nn.Linear):\n    pass\n"
    with tempfile.TemporaryDirectory() as project:
        Path(project, "networks.py").write_text(code, encoding="utf-8")
        sys.path.insert(0, project)
        torch.save(importlib.import_module("networks").Net(2, 1), f"{project}/model.pt")

        del sys.modules["networks"]
        sys.path.remove(project)
        print(torch.load(f"{project}/model.pt", weights_only=False))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import importlib
    import sys
    import tempfile
    from pathlib import Path

    import torch

    code = "from torch import nn\n\n\nclass Net(nn.Linear):\n    pass\n"
    with tempfile.TemporaryDirectory() as project:
        Path(project, "networks.py").write_text(code, encoding="utf-8")
        sys.path.insert(0, project)
        torch.save(importlib.import_module("networks").Net(2, 1), f"{project}/model.pt")

        del sys.modules["networks"]
        print(torch.load(f"{project}/model.pt", weights_only=False))
        sys.path.remove(project)
    # --8<-- [end:fix]


def reproduce_moved():
    # --8<-- [start:reproduce_moved]
    import importlib
    import sys
    import tempfile
    from pathlib import Path

    import torch

    code = "from torch import nn\n\n\nclass Net(nn.Linear):\n    pass\n"
    with tempfile.TemporaryDirectory() as project:
        sys.path.insert(0, project)
        path = Path(project, "model_v1.py")
        path.write_text(code, encoding="utf-8")
        torch.save(importlib.import_module("model_v1").Net(2, 1), f"{project}/model.pt")

        del sys.modules["model_v1"]
        path.rename(Path(project, "model_v2.py"))
        importlib.invalidate_caches()
        print(torch.load(f"{project}/model.pt", weights_only=False))
    # --8<-- [end:reproduce_moved]


def fix_moved():
    # --8<-- [start:fix_moved]
    import importlib
    import sys
    import tempfile
    from pathlib import Path
    from unittest import mock

    import torch

    code = "from torch import nn\n\n\nclass Net(nn.Linear):\n    pass\n"
    with tempfile.TemporaryDirectory() as project:
        sys.path.insert(0, project)
        path = Path(project, "model_v1.py")
        path.write_text(code, encoding="utf-8")
        torch.save(importlib.import_module("model_v1").Net(2, 1), f"{project}/model.pt")

        del sys.modules["model_v1"]
        path.rename(Path(project, "model_v2.py"))
        importlib.invalidate_caches()
        new = importlib.import_module("model_v2")
        with mock.patch.dict(sys.modules, model_v1=new):
            print(torch.load(f"{project}/model.pt", weights_only=False))
        sys.path.remove(project)
    # --8<-- [end:fix_moved]


def save_without_the_class():
    # --8<-- [start:save_without_the_class]
    import io

    import torch
    from torch import nn

    class Net(nn.Linear):
        pass

    file = io.BytesIO()
    torch.save(Net(2, 1).state_dict(), file)
    file.seek(0)
    print(list(torch.load(file)))
    # --8<-- [end:save_without_the_class]


def find_it():
    # --8<-- [start:find_it]
    import pickletools
    import tempfile
    import zipfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Sequential(nn.Linear(2, 1), nn.ReLU()), path)
        with zipfile.ZipFile(path) as archive:
            (name,) = (name for name in archive.namelist() if name.endswith("/data.pkl"))
            data = archive.read(name)

    used = {
        value.split()[0] for code, value, _ in pickletools.genops(data) if code.name == "GLOBAL"
    }
    for module in sorted(used):
        print(module)
    # --8<-- [end:find_it]
