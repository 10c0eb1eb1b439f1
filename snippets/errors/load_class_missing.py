"""A file holds an object of a class that its module does not have where the file is loaded."""

KIND = "error"
MESSAGES = [
    (
        "AttributeError",
        "Can't get attribute '{name:path}' on <module '{module:path}' from '{file:path}'>",
    ),
    ("AttributeError", "Can't get attribute '{name:path}' on <module '{module:path}'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import io
    import sys
    import types

    import torch

    nets = sys.modules["tiny_nets"] = types.ModuleType("tiny_nets")
    exec("from torch import nn\n\nclass Net(nn.Linear):\n    pass", vars(nets))
    file = io.BytesIO()
    torch.save(nets.Net(2, 1), file)
    file.seek(0)

    nets.LinearNet = nets.Net
    del nets.Net
    print(torch.load(file, weights_only=False))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import io
    import sys
    import types

    import torch

    nets = sys.modules["tiny_nets"] = types.ModuleType("tiny_nets")
    exec("from torch import nn\n\nclass Net(nn.Linear):\n    pass", vars(nets))
    file = io.BytesIO()
    torch.save(nets.Net(2, 1), file)
    file.seek(0)

    nets.LinearNet = nets.Net
    del nets.Net
    nets.Net = nets.LinearNet
    print(torch.load(file, weights_only=False))
    # --8<-- [end:fix]


def load_weights_into_the_new_class():
    # --8<-- [start:load_weights_into_the_new_class]
    import io

    import torch
    from torch import nn

    class Net(nn.Linear):
        pass

    file = io.BytesIO()
    torch.save(Net(2, 1).state_dict(), file)
    file.seek(0)

    class LinearNet(nn.Linear):
        pass

    model = LinearNet(2, 1)
    print(model.load_state_dict(torch.load(file)))
    # --8<-- [end:load_weights_into_the_new_class]


def find_it():
    # --8<-- [start:find_it]
    import io
    import sys
    import types

    import torch
    from torch.serialization import get_unsafe_globals_in_checkpoint

    nets = sys.modules["tiny_nets"] = types.ModuleType("tiny_nets")
    exec("from torch import nn\n\nclass Net(nn.Linear):\n    pass", vars(nets))
    file = io.BytesIO()
    torch.save(nets.Net(2, 1), file)
    file.seek(0)
    del nets.Net

    for name in get_unsafe_globals_in_checkpoint(file):
        module, _, attribute = name.rpartition(".")
        print(name, hasattr(sys.modules.get(module), attribute))
    # --8<-- [end:find_it]
