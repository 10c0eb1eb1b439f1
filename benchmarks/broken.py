"""Scripts with one mistake each, made by a seeded generator: what ``repair.py`` repairs.

A kind is a function from a source of random numbers to the text of a script that fails. Each writes
the same mistake in the ways in which people write it: a class, a Sequential, a loose call.
"""

from collections.abc import Callable
from random import Random

import torch

HEAD = "import numpy as np\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n\n"
Kind = Callable[[Random], str]


def _net(layers: dict[str, str], steps: list[str], call: str) -> str:
    made = "".join(f"        self.{name} = {layer}\n" for name, layer in layers.items())
    done = "".join(f"        {step}\n" for step in steps)
    return (
        "class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        f"{made}\n    def forward(self, x):\n{done}        return x\n\n\nmodel = Net()\n{call}\n"
    )


def _other(source: Random, right: int, least: int = 2) -> int:
    return source.choice(
        [number for number in range(least, 3 * right + least + 9) if number != right]
    )


def flattened_features(source: Random) -> str:
    """A linear layer after convolutions that was counted for another image size."""
    channels, side, kernel = (
        source.choice([8, 16, 32]),
        source.randint(20, 64),
        source.choice([3, 5]),
    )
    out = (side - kernel + 1) // 2
    wrong = next(n for n in (out - 1, out + 1, out + 2) if n > 0)
    out_features, batch = source.randint(2, 20), source.randint(2, 9)
    count = source.choice([f"{channels} * {wrong} * {wrong}", str(channels * wrong * wrong)])
    image = f"torch.randn({batch}, 3, {side}, {side})"
    if source.random() < 0.5:
        layers = {
            "conv": f"nn.Conv2d(3, {channels}, kernel_size={kernel})",
            "pool": "nn.MaxPool2d(2)",
            "fc1": f"nn.Linear({count}, {out_features})",
            "fc2": f"nn.Linear({out_features}, 10)",
        }
        flatten = source.choice(
            ["x = x.flatten(1)", "x = torch.flatten(x, 1)", "x = x.view(len(x), -1)"]
        )
        steps = [
            "x = self.pool(F.relu(self.conv(x)))",
            flatten,
            "x = F.relu(self.fc1(x))",
            "x = self.fc2(x)",
        ]
        return _net(layers, steps, f"model({image})")
    return (
        f"model = nn.Sequential(\n    nn.Conv2d(3, {channels}, {kernel}),\n    nn.ReLU(),\n"
        f"    nn.MaxPool2d(2),\n    nn.Flatten(),\n    nn.Linear({count}, {out_features}),\n)\n"
        f"scores = model({image})\n"
    )


def hidden_features(source: Random) -> str:
    """Two linear layers that do not fit each other."""
    first, hidden, last = (source.randint(3, 40) for _ in range(3))
    wrong, batch = _other(source, hidden), source.randint(1, 9)
    data = f"torch.randn({batch}, {first})"
    bias = source.choice(["", ", bias=False"])
    if source.random() < 0.5:
        layers = {
            "inner": f"nn.Linear({first}, {hidden})",
            "outer": f"nn.Linear(in_features={wrong}, out_features={last}{bias})",
        }
        steps = ["x = torch.relu(self.inner(x))", "x = self.outer(x)"]
        return _net(layers, steps, f"print(model({data}).shape)")
    return (
        f"model = nn.Sequential(nn.Linear({first}, {hidden}), nn.Tanh(), "
        f"nn.Linear({wrong}, {last}{bias}))\nmodel({data})\n"
    )


def channels(source: Random) -> str:
    """Two convolutions that do not fit each other, or a picture of other channels."""
    first, middle, last = source.choice([1, 3, 4]), source.randint(4, 32), source.randint(4, 32)
    wrong = _other(source, middle)
    image = f"torch.randn(2, {first}, 24, 24)"
    form = source.randrange(3)
    if form == 0:
        layers = {
            "stem": f"nn.Conv2d({first}, {middle}, kernel_size=3)",
            "block": f"nn.Conv2d({wrong}, {last}, kernel_size=3, padding=1)",
        }
        return _net(layers, ["x = self.stem(x)", "x = self.block(x)"], f"model({image})")
    if form == 1:
        return (
            f"model = nn.Sequential(\n    nn.Conv2d({first}, {middle}, 3),\n    nn.ReLU(),\n"
            f"    nn.Conv2d({wrong}, {last}, 3),\n)\nmodel({image})\n"
        )
    stem = source.choice(["nn.Conv2d", "nn.ConvTranspose2d"])
    return f"stem = {stem}({_other(source, first)}, {last}, kernel_size=3)\nstem({image})\n"


def channels_last(source: Random) -> str:
    """Pictures whose channels come last, as most image libraries have them."""
    height, width = source.randint(8, 40), source.randint(8, 40)
    batch = source.choice(["", f"{source.randint(1, 6)}, "])
    return (
        f"picture = torch.rand({batch}{height}, {width}, 3)\n"
        f"stem = nn.Conv2d(3, {source.randint(4, 16)}, kernel_size=3)\nfeatures = stem(picture)\n"
    )


def labels_too_large(source: Random) -> str:
    """Labels that count from one, or an output layer of too few classes."""
    classes, features, batch = source.randint(2, 12), source.randint(3, 20), source.randint(6, 20)
    labels = [source.randint(1, classes) for _ in range(batch - 1)] + [classes]
    loss = source.choice(["F.cross_entropy(", "nn.CrossEntropyLoss()(", "criterion("])
    define = "criterion = nn.CrossEntropyLoss()\n" if "criterion" in loss else ""
    return (
        f"data, labels = torch.randn({batch}, {features}), torch.tensor({labels})\n{define}"
        f"classify = nn.Linear({features}, {classes})\nloss = {loss}classify(data), labels)\n"
        "loss.backward()\n"
    )


def labels_to_ignore(source: Random) -> str:
    """A label that means nothing, -1 or 255."""
    classes, mark = source.randint(2, 20), source.choice([-1, 255, -2])
    loss = source.choice(["nn.CrossEntropyLoss()", "nn.CrossEntropyLoss(label_smoothing=0.1)"])
    form = source.randrange(2)
    call = "criterion(scores, labels)" if form else "F.cross_entropy(scores, labels)"
    return (
        f"scores = torch.randn(6, {classes}, requires_grad=True)\n"
        f"labels = torch.randint({classes}, (6,))\nlabels[{source.randrange(6)}] = {mark}\n"
        f"criterion = {loss}\nloss = {call}\nloss.backward()\n"
    )


def view_of_other_size(source: Random) -> str:
    """A view that was written for another image size, batch or head width."""
    batch, depth, side = source.randint(2, 9), source.choice([4, 8, 16]), source.randint(4, 12)
    form = source.randrange(3)
    if form == 0:
        count = f"{depth} * {side + 1} * {side + 1}"
        layers = {"fc": f"nn.Linear({depth * side * side}, 5)"}
        steps = [f"x = x.view(-1, {count})", "x = self.fc(x)"]
        return _net(layers, steps, f"model(torch.randn({batch}, {depth}, {side}, {side}))")
    if form == 1:
        return (
            f"data = torch.randn({3 * batch + 1}, {side}, {depth})\n"
            f"for part in data.split({batch + 1}):\n"
            f"    rows = part.{source.choice(['view', 'reshape'])}"
            f"({batch + 1}, {side * depth})\n    print(rows.shape)\n"
        )
    heads = source.choice([2, 4])
    wrong = source.choice([width for width in (3, 5, 7) if width != depth // heads])
    return (
        f"x = torch.randn({batch}, {side}, {depth})\n"
        f"parts = x.view({batch}, {side}, {heads}, {wrong})\n"
        "print(parts.transpose(1, 2).shape)\n"
    )


def dimension(source: Random) -> str:
    """A dimension that the tensor does not have."""
    sizes = [source.randint(1, 5) for _ in range(source.randint(1, 3))]
    dim = len(sizes) + source.randint(0, 1)
    wrong = source.choice([dim, -len(sizes) - 1])
    call = source.choice(
        [
            f"x.softmax(dim={wrong})",
            f"F.log_softmax(x, dim={wrong})",
            f"torch.cat([x, x], dim={wrong})",
            f"x.sum({wrong})",
            f"x.argmax(dim={wrong})",
            f"nn.Softmax(dim={wrong})(x)",
            f"x.mean(dim={wrong}, keepdim=True)",
            f"x.size({wrong})",
        ]
    )
    return f"x = torch.randn({', '.join(map(str, sizes))})\nresult = {call}\nprint(result)\n"


def index(source: Random) -> str:
    """An index behind the end."""
    rows, columns = source.randint(2, 9), source.randint(2, 9)
    more = source.randint(0, 3)
    call = source.choice(
        [
            f"x[{rows + more}]",
            f"x[:, {columns + more}]",
            f"x[0, {columns + more}].item()",
            f"x[-1][{columns + more}]",
            f"x[{-rows - 1 - more}]",
        ]
    )
    return f"x = torch.randn({rows}, {columns})\npicked = {call}\nprint(picked)\n"


def prefix(source: Random) -> str:
    """A checkpoint of a wrapped model, for a bare one."""
    size, word = source.randint(2, 9), source.choice(["module.", "module.", "_orig_mod."])
    model = source.choice(
        [
            f"nn.Linear({size}, 3)",
            f"nn.Sequential(nn.Linear({size}, 4), nn.ReLU(), nn.Linear(4, 2))",
        ]
    )
    wrap = (
        "state = nn.DataParallel(trained).state_dict()\n"
        if word == "module."
        else f"state = {{'{word}' + key: value for key, value in trained.state_dict().items()}}\n"
    )
    load = source.choice(["model.load_state_dict(state)", "print(model.load_state_dict(state))"])
    return f"trained = {model}\n{wrap}model = {model}\n{load}\n"


def integer_in_place(source: Random) -> str:
    """Fractions written into a tensor of whole numbers."""
    dtype = source.choice(["torch.int64", "torch.int32", "torch.uint8", "torch.long"])
    change = source.choice(
        ["counts /= 7", "counts += torch.rand(4)", "counts -= 0.5", "counts *= 0.1",
         "counts.mul_(0.5)",
         "counts.add_(torch.rand(4))", "counts.div_(3)"]
    )  # fmt: skip
    return f"counts = torch.arange(4, dtype={dtype})\n{change}\nprint(counts)\n"


def to_numpy(source: Random) -> str:
    """An array of a tensor that is part of a graph."""
    size = source.randint(2, 9)
    call = source.choice(
        ["model(data).numpy()", "model(data)[0].numpy()", "np.array(model(data))",
         "np.asarray(model(data))", "model(data).squeeze().numpy().mean()", "model.weight.numpy()"]
    )  # fmt: skip
    return (
        f"model = nn.Linear({size}, 2)\ndata = torch.randn(5, {size})\n"
        f"values = {call}\nprint(values)\n"
    )


def gradient_of_many(source: Random) -> str:
    """backward on more than one number."""
    size = source.randint(2, 9)
    loss = source.choice(
        [
            "loss = nn.MSELoss(reduction='none')(model(data), torch.zeros(5, 1))",
            "loss = (model(data) - 1) ** 2",
            (
                "labels = torch.tensor([0, 1, 2, 0, 1])\n"
                "loss = F.cross_entropy(model(data).expand(5, 3), labels, reduction='none')"
            ),
        ]
    )
    return f"model = nn.Linear({size}, 1)\ndata = torch.randn(5, {size})\n{loss}\nloss.backward()\n"


def leaf(source: Random) -> str:
    """A parameter changed in place while it is recorded."""
    change = source.choice(
        ["weight -= 0.1 * weight.grad", "weight.add_(weight.grad, alpha=-0.1)", "weight *= 0.9",
         "weight[0] = 0.0", "weight.zero_()", "weight.clamp_(min=0)",
         "nn.Parameter.fill_(weight, 1.0)"]
    )  # fmt: skip
    start = source.choice(
        [
            "torch.randn(3, requires_grad=True)",
            "nn.Parameter(torch.randn(3))",
            "nn.Parameter(torch.ones(2, 3))",
        ]
    )
    return (
        f"weight = {start}\nfor step in range({source.randint(1, 4)}):\n"
        f"    weight.square().sum().backward()\n    {change}\n"
    )


def moved(source: Random) -> str:
    """A view of a tensor whose dimensions were moved."""
    sizes = [source.randint(2, 5) for _ in range(3)]
    move = source.choice(["x.transpose(1, 2)", "x.permute(0, 2, 1)", "x.transpose(0, 1)", "x.mT"])
    count = sizes[0] * sizes[1] * sizes[2]
    call = source.choice([f"moved.view({count})", "moved.view(-1)", f"moved.view(-1, {count})"])
    return (
        f"x = torch.randn({sizes[0]}, {sizes[1]}, {sizes[2]})\n"
        f"moved = {move}\nflat = {call}\nprint(flat.shape)\n"
    )


def super_word(source: Random) -> str:
    """super without its brackets."""
    size = source.randint(2, 9)
    return (
        "class Net(nn.Module):\n    def __init__(self):\n        super.__init__()\n"
        f"        self.fc = nn.Linear({size}, 2)\n\n"
        "    def forward(self, x):\n        return self.fc(x)\n\n\n"
        f"model = Net()\nmodel(torch.randn(3, {size}))\n"
    )


def ragged(source: Random) -> str:
    """Sequences of different lengths stacked."""
    lengths = source.sample(range(1, 9), 3)
    width = source.choice(["", f", {source.randint(2, 5)}"])
    rows = ", ".join(f"torch.ones({length}{width})" for length in lengths)
    return f"rows = [{rows}]\nbatch = torch.stack(rows)\nprint(batch.shape)\n"


def other_head(source: Random) -> str:
    """A checkpoint of a model with another number of classes or channels."""
    features, built, saved = source.randint(3, 9), source.randint(2, 9), source.randint(11, 30)
    layer = source.choice(
        ["nn.Linear({features}, {size})", "nn.Conv2d({features}, {size}, kernel_size=3)"]
    )
    name = source.choice(["head", "classifier", "out"])
    return (
        f"class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        f"        self.body = nn.Linear(4, {features})\n"
        f"        self.{name} = {layer.format(features=features, size=built)}\n\n\n"
        "trained, model = Net(), Net()\n"
        f"trained.{name} = {layer.format(features=features, size=saved)}\n"
        "model.load_state_dict(trained.state_dict())\n"
    ).replace("trained, model = Net(), Net()", "trained = Net()\nmodel = Net()")


def column_loss(source: Random) -> str:
    """Predictions in a column, targets in a row: a warning, which the run makes an error."""
    size, batch = source.randint(2, 9), source.randint(3, 9)
    loss = source.choice(
        ["F.mse_loss", "nn.MSELoss()", "nn.L1Loss()", "F.smooth_l1_loss", "criterion"]
    )
    target = f"torch.randn({batch})"
    return (
        f"criterion = nn.MSELoss()\nmodel = nn.Linear({size}, 1)\ntarget = {target}\n"
        f"loss = {loss}(model(torch.randn({batch}, {size})), target)\nloss.backward()\n"
    )


def float_labels(source: Random) -> str:
    """Class numbers that are floats."""
    classes, batch = source.randint(2, 9), source.randint(2, 9)
    labels = [source.randrange(classes) for _ in range(batch)]
    made = source.choice([f"torch.Tensor({labels})", f"torch.tensor({labels}).float()"])
    loss = source.choice(["F.cross_entropy", "nn.CrossEntropyLoss()", "criterion"])
    return (
        f"criterion = nn.CrossEntropyLoss()\nlabels = {made}\n"
        f"model = nn.Linear(4, {classes})\nscores = model(torch.randn({batch}, 4))\n"
        f"loss = {loss}(scores, labels)\nloss.backward()\n"
    )


def one_hot_labels(source: Random) -> str:
    """Class numbers in one-hot form, of whole numbers."""
    classes, batch = source.randint(2, 9), source.randint(2, 9)
    loss = source.choice(["F.cross_entropy", "nn.CrossEntropyLoss()", "criterion"])
    return (
        f"criterion = nn.CrossEntropyLoss()\n"
        f"labels = F.one_hot(torch.randint({classes}, ({batch},)), {classes})\n"
        f"model = nn.Linear(4, {classes})\nscores = model(torch.randn({batch}, 4))\n"
        f"loss = {loss}(scores, labels)\nloss.backward()\n"
    )


def double_data(source: Random) -> str:
    """Data from NumPy, in double precision, for a model in single."""
    size, batch = source.randint(3, 9), source.randint(2, 9)
    dtype = source.choice(["", "", ", dtype=np.int64", ", dtype=np.uint8"])
    form = source.randrange(4)
    if form == 0:
        return (
            f"data = torch.from_numpy(np.ones(({batch}, {size}){dtype}))\n"
            f"model = nn.Linear({size}, 2)\nout = model(data)\nprint(out.shape)\n"
        )
    if form == 1:
        layers = {"conv": f"nn.Conv2d(1, {size}, kernel_size=3)"}
        image = f"torch.from_numpy(np.ones(({batch}, 1, 9, 9){dtype}))"
        return _net(layers, ["x = self.conv(x)"], f"images = {image}\nout = model(images)")
    if form == 2:
        return (
            f"a = torch.from_numpy(np.ones(({batch}, {size})))\nb = torch.ones({size}, 2)\n"
            f"product = {source.choice(['a @ b', 'torch.matmul(a, b)', 'torch.mm(a, b)'])}\n"
        )
    layer = source.choice(["LSTM", "GRU", "RNN"])
    return (
        f"steps = torch.from_numpy(np.ones((3, {batch}, {size})))\n"
        f"rnn = nn.{layer}({size}, 4)\nout = rnn(steps)\n"
    )


def float_indices(source: Random) -> str:
    """Indices that are floats: tokens, rows, classes."""
    size = source.randint(3, 9)
    picks = [source.randrange(size) for _ in range(4)]
    form = source.randrange(4)
    if form == 0:
        return (
            f"embed = nn.Embedding({size}, 8)\ntokens = torch.Tensor({picks})\n"
            "vectors = embed(tokens)\nprint(vectors.shape)\n"
        )
    if form == 1:
        return (
            f"rows = torch.randn({size}, 3)\norder = torch.Tensor({picks})\n"
            f"{source.choice(['picked = rows[order]', 'rows[order] = 0'])}\nprint(rows.shape)\n"
        )
    call = source.choice(["scores.gather(1, labels)", "torch.gather(scores, 1, labels)"])
    if form == 2:
        return (
            f"scores = torch.randn(4, {size})\nlabels = torch.Tensor({picks}).unsqueeze(1)\n"
            f"own = {call}\nprint(own.shape)\n"
        )
    return (
        f"rows = torch.randn({size}, 3)\norder = torch.Tensor({picks})\n"
        "picked = rows.index_select(0, order)\nprint(picked.shape)\n"
    )


def integer_statistics(source: Random) -> str:
    """The mean and the like of whole numbers or of truth values."""
    data = source.choice(
        [
            "torch.arange(6)",
            "torch.tensor([1, 2, 4])",
            "torch.randint(9, (3, 4))",
            "torch.ones(3, 2) > 0",
        ]
    )
    call = source.choice(["x.mean()", "x.std()", "x.var()", "x.mean(dim=0)", "torch.mean(x)"])
    return f"x = {data}\nvalue = {call}\nprint(value)\n"


def integer_softmax(source: Random) -> str:
    """A softmax of whole numbers."""
    call = source.choice(["x.softmax(dim=0)", "x.softmax(-1)", "F.softmax(x, dim=0)"])
    return f"x = torch.arange({source.randint(2, 9)})\nshares = {call}\nprint(shares)\n"


def integer_leaf(source: Random) -> str:
    """Whole numbers that are to have a gradient."""
    values = [source.randint(1, 9) for _ in range(3)]
    made = source.choice(
        [
            f"torch.tensor({values}, requires_grad=True)",
            f"torch.arange({source.randint(2, 9)}, requires_grad=True)",
            f"nn.Parameter(torch.tensor({values}))",
        ]
    )
    return f"x = {made}\n(x * 2).sum().backward()\nprint(x.grad)\n"


def batch_norm(source: Random) -> str:
    """A normalisation for another number of channels."""
    right = source.randint(2, 32)
    wrong = _other(source, right)
    if source.random() < 0.5:
        layers = {
            "conv": f"nn.Conv2d(3, {right}, kernel_size=3)",
            "norm": f"nn.BatchNorm2d({source.choice(['', 'num_features='])}{wrong})",
        }
        steps = ["x = self.conv(x)", "x = self.norm(x)"]
        return _net(layers, steps, "model(torch.randn(2, 3, 9, 9))")
    return (
        f"model = nn.Sequential(nn.Linear(4, {right}), nn.BatchNorm1d({wrong}), nn.ReLU())\n"
        "model(torch.randn(3, 4))\n"
    )


def recurrent_size(source: Random) -> str:
    """A recurrent layer for vectors of another size."""
    right = source.randint(3, 32)
    wrong = _other(source, right)
    layer, word = source.choice(["LSTM", "GRU", "RNN"]), source.choice(["", "input_size="])
    layers = {
        "embed": f"nn.Embedding(50, {right})",
        "rnn": f"nn.{layer}({word}{wrong}, hidden_size=16, batch_first=True)",
    }
    steps = ["x = self.embed(x)", "x, state = self.rnn(x)"]
    return _net(layers, steps, "model(torch.randint(50, (2, 7)))")


def scalars_joined(source: Random) -> str:
    """Losses of no dimension joined as if they had one."""
    many = source.randint(2, 6)
    how = source.choice(
        ["torch.cat(losses)", "torch.cat(losses, dim=0)", "torch.cat(losses).mean()"]
    )
    return (
        f"losses = [torch.tensor(float(number)) for number in range({many})]\n"
        f"result = {how}\nprint(result)\n"
    )


def scalar_index(source: Random) -> str:
    """The number of a loss, as releases before 0.5 wrote it."""
    call = source.choice(["loss.data[0]", "loss[0]", "model(data).mean()[0]"])
    return (
        "model = nn.Linear(3, 1)\ndata = torch.ones(2, 3)\nloss = model(data).mean()\n"
        f"total = 0.0\ntotal += {call}\nprint(total)\n"
    )


def unbatched_picture(source: Random) -> str:
    """A picture without a dimension for channels."""
    height, width = source.randint(8, 30), source.randint(8, 30)
    return (
        f"picture = torch.rand({height}, {width})\n"
        f"stem = nn.Conv2d(1, {source.randint(2, 9)}, kernel_size=3)\nfeatures = stem(picture)\n"
    )


def numpy_alias(source: Random) -> str:
    """A name that NumPy has no more."""
    name = source.choice(["float", "int", "object", "float_", "complex_", "unicode_"])
    return f"values = np.zeros({source.randint(2, 9)}, dtype=np.{name})\nprint(values.dtype)\n"


def turned_picture(source: Random) -> str:
    """An array that was mirrored by a negative step."""
    turn = source.choice(["picture[::-1]", "picture[:, ::-1]", "picture[..., ::-1]"])
    call = source.choice(["torch.from_numpy", "torch.as_tensor", "torch.tensor"])
    return (
        f"picture = np.zeros(({source.randint(3, 9)}, 4, 3))\nturned = {turn}\n"
        f"image = {call}(turned)\nprint(image.shape)\n"
    )


def array_method(source: Random) -> str:
    """A method of NumPy's arrays, asked of a tensor."""
    dtype = source.choice(["np.float32", "'float32'", "np.uint8", "int", "np.int64", "float"])
    return f"x = torch.rand({source.randint(2, 9)}, 3)\nx = x.astype({dtype})\nprint(x.dtype)\n"


def old_next(source: Random) -> str:
    """An iterator asked as in Python 2."""
    workers = source.choice(["", ", shuffle=True"])
    return (
        "from torch.utils.data import DataLoader\n"
        f"loader = DataLoader(torch.arange(8), batch_size={source.randint(1, 4)}{workers})\n"
        "batches = iter(loader)\n"
        f"batch = {source.choice(['batches.next()', 'iter(loader).next()'])}\nprint(batch)\n"
    )


def missing_module(source: Random) -> str:
    """A module of torch that is no more."""
    line, use = source.choice(
        [
            ("from torch._six import inf", "inf"),
            ("from torch._six import string_classes", "isinstance('', string_classes)"),
            ("from torch._six import int_classes", "isinstance(3, int_classes)"),
            ("from torch._six import container_abcs", "container_abcs.Mapping"),
            (
                "from torchvision.transforms.functional_tensor import rgb_to_grayscale",
                "rgb_to_grayscale(torch.rand(3, 4, 4)).shape",
            ),
        ]
    )
    return f"{line}\n\nprint({use}, {source.randint(1, 99)})\n"


def no_gpu(source: Random) -> str:
    """A GPU that this machine does not have, or a checkpoint that was saved on one."""
    size, form = source.randint(2, 9), source.randrange(4)
    if form == 0:
        call = source.choice([".cuda()", ".to('cuda')", '.to("cuda")'])
        return f"model = nn.Linear({size}, 2)\nmodel = model{call}\nprint(model.weight.shape)\n"
    if form == 1:
        return f"x = torch.ones({size})\nx = x.cuda()\nprint(x.sum())\n"
    load = source.choice(
        ["torch.load(file)", "torch.load(file, weights_only=True)",
         "torch.load(file, map_location='cuda:0')"]
    )  # fmt: skip
    return (
        "import io\n\nsaved = io.BytesIO()\n"
        f"torch.save({{'w': torch.zeros({size})}}, saved, _use_new_zipfile_serialization=False)\n"
        r"old, new = b'\x03\0\0\0cpu', b'\x06\0\0\0cuda:0'" + "\n"
        "file = io.BytesIO(saved.getvalue().replace(old, new))\n"
        f"weights = {load}\nprint(weights)\n"
    )


def unknown_token(source: Random) -> str:
    """A token beyond the embedding, whose message names no number: there is no edit."""
    size = source.randint(5, 50)
    tokens = [source.randrange(size) for _ in range(4)] + [size]
    return f"embed = nn.Embedding({size}, 8)\nembed(torch.tensor({tokens}))\n"


KINDS: dict[Kind, int] = {
    flattened_features: 24,
    hidden_features: 20,
    channels: 20,
    channels_last: 12,
    labels_too_large: 20,
    labels_to_ignore: 14,
    view_of_other_size: 20,
    dimension: 20,
    index: 20,
    prefix: 12,
    integer_in_place: 14,
    to_numpy: 14,
    gradient_of_many: 10,
    leaf: 14,
    moved: 14,
    super_word: 4,
    ragged: 10,
    other_head: 14,
    column_loss: 12,
    float_labels: 14,
    one_hot_labels: 10,
    double_data: 24,
    float_indices: 20,
    integer_statistics: 14,
    integer_softmax: 8,
    integer_leaf: 12,
    batch_norm: 14,
    recurrent_size: 14,
    scalars_joined: 8,
    scalar_index: 10,
    unbatched_picture: 8,
    numpy_alias: 10,
    turned_picture: 10,
    array_method: 10,
    old_next: 8,
    missing_module: 10,
    unknown_token: 5,
}

# These run where there is a GPU.
if not torch.cuda.is_available():
    KINDS[no_gpu] = 14


def make(kind: Kind, seed: int) -> str:
    """One broken script."""
    return HEAD + kind(Random(f"{kind.__name__} {seed}"))
