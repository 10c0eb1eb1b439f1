"""Python's own traps: a file with a library's name, reloaded classes, classes that register."""

# ruff: noqa: UP008, RUF012 - the old form of super is the topic; a registry is shared on purpose


def name_shadowing():
    # --8<-- [start:name_shadowing]
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    def last_line(script, folder):
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return (done.stderr or done.stdout).strip().splitlines()[-1]

    with tempfile.TemporaryDirectory() as folder:
        mine = Path(folder, "json.py")
        mine.touch()
        print(last_line("import json; json.dumps([1])", folder).split(" (")[0])
        mine.rename(Path(folder, "write_json.py"))
        print(last_line("import json; print(json.dumps([1]))", folder))
    # --8<-- [end:name_shadowing]
    return mine


NAME_SHADOWING_TORCH = """\
# --8<-- [start:name_shadowing_torch]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "torch.py").touch()
    subprocess.run([sys.executable, "-c", "import torch.nn"], cwd=folder, check=True)
# --8<-- [end:name_shadowing_torch]
"""


def name_shadowing_where():
    # --8<-- [start:name_shadowing_where]
    import importlib.util
    import sysconfig
    from pathlib import Path

    places = sysconfig.get_paths()
    for name in ["json", "torch"]:
        origin = Path(importlib.util.find_spec(name).origin)
        for place in ["platlib", "stdlib"]:
            if origin.is_relative_to(places[place]):
                print(name, place)
                break
        else:
            print(name, origin)
    # --8<-- [end:name_shadowing_where]
    return origin


def module_reload():
    # --8<-- [start:module_reload]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super(Net, self).__init__()
            self.layer = nn.Linear(2, 1)

    class Wider(Net):
        def __init__(self):
            super(Wider, self).__init__()

    old = Wider

    class Wider(Net):
        def __init__(self):
            super(Wider, self).__init__()

    print(isinstance(Wider(), old))
    old()
    # --8<-- [end:module_reload]


def module_reload_fix():
    # --8<-- [start:module_reload_fix]
    import importlib
    import sys
    import tempfile
    from pathlib import Path

    source = (
        "from torch import nn\n"
        "class Net(nn.Module):\n"
        "    def __init__(self):\n"
        "        super().__init__()\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "my_net.py").write_text(source, encoding="utf-8")
        sys.path.insert(0, folder)
        import my_net
        from my_net import Net

        model = Net()
        importlib.reload(my_net)
        sys.path.remove(folder)
    print(Net is my_net.Net, isinstance(model, my_net.Net))
    print(Net(), my_net.Net())
    # --8<-- [end:module_reload_fix]
    del sys.modules["my_net"]
    return model, Net, my_net.Net


def metaclass_registry():
    # --8<-- [start:metaclass_registry]
    registry = {}

    class Registered(type):
        def __new__(cls, name, bases, namespace):
            made = super().__new__(cls, name, bases, namespace)
            registry[name] = made
            print("__new__ of the metaclass:", name)
            return made

    class Backbone(metaclass=Registered):
        pass

    objects = [Backbone(), Backbone(), Backbone()]
    print(len(objects), "objects,", len(registry), "entry")
    print(isinstance(Backbone, Registered), isinstance(objects[0], Registered))
    # --8<-- [end:metaclass_registry]
    return registry, objects


def metaclass_registry_init_subclass():
    # --8<-- [start:metaclass_registry_init_subclass]
    import torch
    from torch import nn

    class Backbone(nn.Module):
        registry = {}

        def __init_subclass__(cls, **options):
            super().__init_subclass__(**options)
            Backbone.registry[cls.__name__] = cls

    class Small(Backbone):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 2)

        def forward(self, x):
            return self.layer(x)

    model = Backbone.registry["Small"]()
    print(list(Backbone.registry), tuple(model(torch.zeros(3, 4)).shape))
    # --8<-- [end:metaclass_registry_init_subclass]
    return Backbone.registry, model


def metaclass_registry_decorator():
    # --8<-- [start:metaclass_registry_decorator]
    from torch import nn

    models = {}

    def register(name):
        def keep(maker):
            models[name] = maker
            return maker

        return keep

    @register("tiny")
    def tiny():
        return nn.Linear(2, 1)

    print(models["tiny"]())
    # --8<-- [end:metaclass_registry_decorator]
    return models


def metaclass_registry_abc():
    # --8<-- [start:metaclass_registry_abc]
    from abc import ABC, abstractmethod

    class Metric(ABC):
        @abstractmethod
        def update(self, prediction, target): ...

    class Accuracy(Metric):
        def update(self, prediction, target):
            return (prediction == target).float().mean()

    print(type(Metric).__name__, type(Accuracy()).__name__)
    Metric()
    # --8<-- [end:metaclass_registry_abc]
