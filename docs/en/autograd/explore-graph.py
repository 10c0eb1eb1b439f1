# ---
# synced: "59084ce47383"
# ---

# %% [markdown]
# # Seeing the computational graph
#
# `backward()` follows `grad_fn` all the way back. Twenty lines of code on this page draw the path it takes: guess the picture first, then run the cell. In a script, add `plt.show()` at the end.
#
# ## Following grad_fn { #walk }
#
# A node's `next_functions` lead to the step before. Start at the result's `grad_fn` and note whatever can be reached.

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn


def walk(root):
    """Each node's depth (its longest way from the root) and the arrows between nodes."""
    depths, arrows, waiting = {root: 0}, [], [root]
    while waiting:
        node = waiting.pop(0)
        for following, _ in node.next_functions:
            if following is None:
                continue
            if (node, following) not in arrows:
                arrows.append((node, following))
            if depths.get(following, -1) < depths[node] + 1:
                depths[following] = depths[node] + 1
                waiting.append(following)
    return depths, arrows


w = torch.tensor(2.0, requires_grad=True)
x = torch.tensor(3.0)
b = torch.tensor(1.0, requires_grad=True)
loss = (w * x + b) ** 2
depths, arrows = walk(loss.grad_fn)
for node, depth in depths.items():
    print("  " * depth + node.name())
print(len(arrows), "arrows")

# %% [markdown]
# `x` requires no gradient, so it is not in the graph. The ends are `AccumulateGrad`, one for each leaf that requires a gradient, and its `variable` is that leaf.
#
# ## Drawing it { #draw }
#
# How it is drawn does not matter here. Round boxes are operations, square ones with a thick edge are leaves; the arrows show where the gradient goes.


# %% alt="At the top Pow, below it Add, which forks: one way to Mul and on to the leaf w, the other straight to the leaf b."
def picture(result, **leaves):
    """The graph behind a result, the result's own node at the top; leaves by name."""
    depths, arrows = walk(result.grad_fn)
    names = {id(tensor): name for name, tensor in leaves.items()}
    levels = [
        [node for node in depths if depths[node] == d] for d in range(1 + max(depths.values()))
    ]
    places = {
        node: (1.5 * (k - (len(level) - 1) / 2), -d)
        for d, level in enumerate(levels)
        for k, node in enumerate(level)
    }
    width = 1.5 * max(len(level) for level in levels) + 0.5
    _, ax = plt.subplots(figsize=(1.05 * width, 0.75 * len(levels)))
    for start, end in arrows:
        hidden = places[start][0] == places[end][0] and depths[end] > depths[start] + 1
        bend = f"arc3,rad={0.35 if hidden else 0}"
        line = {"arrowstyle": "-|>", "color": "#1c2127", "shrinkA": 10, "shrinkB": 10}
        ax.annotate("", places[end], places[start], arrowprops=line | {"connectionstyle": bend})
    for node, (across, down) in places.items():
        variable = getattr(node, "variable", None)
        text = label(node) if variable is None else names.get(id(variable), tuple(variable.shape))
        look = {"boxstyle": "round", "facecolor": "#e6eef1", "edgecolor": "#0a5a70"}
        if variable is not None:
            look |= {
                "boxstyle": "square",
                "facecolor": "#f6e6e2",
                "edgecolor": "#ab321c",
                "linewidth": 2.5,
            }
        ax.text(across, down, text, ha="center", va="center", fontsize=9, bbox=look)
    ax.set(xlim=(-width / 2, width / 2), ylim=(-len(levels) + 0.4, 0.6))
    ax.axis("off")


def label(node):
    return node.name().split("::")[-1].removesuffix("Backward0")


picture(loss, w=w, b=b)

# %% [markdown]
# ## A small network { #network }
#
# Two linear layers with a ReLU between them. Guess first: how many leaves will there be, and is the input one of them?

# %% alt="Down from Sum: Addmm, Relu, Addmm; each Addmm leads to a bias, and through a T to a weight; all four parameters are leaves."
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
output = net(torch.rand(3, 4)).sum()
parameters = {name.replace(".", "_"): parameter for name, parameter in net.named_parameters()}
picture(output, **parameters)

# %% [markdown]
# `Addmm` is "times the weight, plus the bias" in one operation; the weight is transposed first, hence the `T` between them. The input is data and not in the graph.
#
# ## A tensor used twice { #used-twice }
#
# `y` is multiplied by itself, and `u` is added once more. Each use of a tensor is one more path back to it, and the gradient is the sum over all paths. There are really two arrows from `Mul` to `Exp`; only one is drawn.

# %% alt="Below Sum is Add; one way leads to Mul, Exp and the leaf u, the other, a bent arrow, to u itself."
u = torch.tensor([1.0, 2.0], requires_grad=True)
y = u.exp()
z = (y * y + u).sum()
picture(z, u=u)
z.backward()
print(u.grad, torch.allclose(u.grad, 2 * (2 * u).exp() + 1))

# %% [markdown]
# ## The path that detach cuts { #detach }
#
# Replace one of the two `y` with `y.detach()`. The picture looks the same, because the other one is still connected; what was cut is one of the two arrows on top of each other, so the gradient is smaller.

# %% alt="The same form as before: Sum, Add, Mul, Exp, the leaf u, and a bent arrow from Add to u itself."
u.grad = None
y = u.exp()
z = (y.detach() * y + u).sum()
picture(z, u=u)
z.backward()
print(u.grad, torch.allclose(u.grad, (2 * u).exp() + 1))

# %% [markdown]
# Where the picture does not show it, the gradient does.
#
# ## What the graph holds { #saved }
#
# Some operations need their own output for the derivative, some their input, some nothing. What was saved is in the node's `_saved_` attributes.

# %%
v = torch.tensor([0.0, 1.0], requires_grad=True)
results = {"exp": v.exp(), "sin": v.sin(), "mul": v * v, "add": v + 1, "sum": v.sum()}
for name, result in results.items():
    node = result.grad_fn
    tensors = [key for key in dir(node) if key.startswith("_saved")]
    kept = [key for key in tensors if torch.is_tensor(getattr(node, key))]
    print(f"{name:4}", kept)

# %% [markdown]
# `exp` saves its own output, which is why [changing that in place raises](inplace-and-detach.md#inplace-operations); `sin` saves its input; `add` and `sum` save no tensor.
#
# ## The memory of a graph { #memory }
#
# Each further layer keeps as much again for the backward pass; without recording, nothing is kept. This is the main reason why training takes more memory than predicting.


# %% alt="Two lines over the number of layers: recording rises in a straight line, no_grad stays at 0."
def saved_bytes(depth, recording):
    """What the forward pass of `depth` layers keeps for the way back, parameters left out."""
    net = nn.Sequential(*[nn.Sequential(nn.Linear(64, 64), nn.Tanh()) for _ in range(depth)])
    own = {parameter.untyped_storage().data_ptr() for parameter in net.parameters()}
    kept = {}

    def note(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in own:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    hooks = torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor)
    with hooks, torch.set_grad_enabled(recording):
        output = net(torch.rand(256, 64))
    assert output.requires_grad == recording
    return sum(kept.values())


layers = [1, 2, 4, 8, 16]
kinds = {"recording": (True, "#0a5a70", "solid"), "no_grad": (False, "#ab321c", "dashed")}
_, ax = plt.subplots(figsize=(5.5, 2.6))
for name, (recording, colour, style) in kinds.items():
    sizes = [saved_bytes(depth, recording) / 1024 for depth in layers]
    print(f"{name:9}", [round(size) for size in sizes], "KB")
    ax.plot(layers, sizes, color=colour, linestyle=style, marker="o", label=name)
ax.set(xlabel="layers", ylabel="KB")
_ = ax.legend(frameon=False)

# %% [markdown]
# ## Exercises { #exercises }
#
# Draw it on paper first, then run the cell.
#
# 1. A residual step `x + layer(x).relu()`, taken twice with the same `layer`: how many `weight` boxes are there?
# 2. A frozen layer follows one that is trained: is it in the graph? And what if its input requires no gradient either?

# %% alt="At the lower end weight is one box, and two T point to it; start, too, is one box with two ways to it."
torch.manual_seed(0)
layer = nn.Linear(2, 2, bias=False)
start = torch.rand(1, 2, requires_grad=True)
once = start + layer(start).relu()
twice = once + layer(once).relu()
picture(twice.sum(), start=start, weight=layer.weight)

frozen = nn.Linear(2, 2, bias=False).requires_grad_(False)
print([label(node) for node in walk(frozen(layer(start)).sum().grad_fn)[0]])
print(frozen(torch.rand(1, 2)).grad_fn)

# %% [markdown]
# Exercise 1: one, and two paths lead to it, which is why [the gradients of a shared parameter add up](../modules/parameters.md#shared-parameters). Exercise 2: the frozen layer is still a node (`Mm`), because the gradient has to pass through it; only its weight is not in the graph. With neither input nor weight requiring a gradient there is no node, and `grad_fn` is `None`.
