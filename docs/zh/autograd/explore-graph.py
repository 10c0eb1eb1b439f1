# ---
# synced: "6d914aa3a849"
# ---

# %% [markdown]
# # 用眼睛看计算图
#
# `backward()` 顺着 `grad_fn` 往回走。这一页写二十行代码把它走过的路画出来：先猜图的样子，再运行。在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 顺着 grad_fn 走 { #walk }
#
# 每个节点的 `next_functions` 指向前一步。从结果的 `grad_fn` 出发，把能走到的都记下来。

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
# `x` 不要梯度，所以图里没有它。走到头的是 `AccumulateGrad`，每个要梯度的叶子一个，它的 `variable` 就是那个叶子。
#
# ## 画出来 { #draw }
#
# 怎么画不必细看。圆角的是运算，方角、粗边的是叶子；箭头是梯度走的方向。


# %% alt="最上面是 Pow，下面是 Add；Add 分出两支，一支是 Mul，再到叶子 w，另一支直接到叶子 b。"
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
# ## 一个小网络 { #network }
#
# 两个全连接层，中间一个 ReLU。先猜：要画几个叶子？输入在不在图里？

# %% alt="从 Sum 往下是 Addmm、Relu、Addmm；每个 Addmm 连着一个偏置，还经过一个 T 连着权重，四个参数都是叶子。"
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
output = net(torch.rand(3, 4)).sum()
parameters = {name.replace(".", "_"): parameter for name, parameter in net.named_parameters()}
picture(output, **parameters)

# %% [markdown]
# `Addmm` 是“乘权重、加偏置”合成的一个运算；权重要先转置，所以中间隔着一个 `T`。输入是数据，不在图里。
#
# ## 一个张量用两次 { #used-twice }
#
# `y` 乘自己，`u` 又单独加了一次。用了几次，就有几条路回到它，梯度是各条路的和。`Mul` 到 `Exp` 其实有两条箭头，这里只画一条。

# %% alt="Sum 下面是 Add；Add 一支到 Mul，再到 Exp，再到叶子 u，另一支是弯的箭头，直接到 u。"
u = torch.tensor([1.0, 2.0], requires_grad=True)
y = u.exp()
z = (y * y + u).sum()
picture(z, u=u)
z.backward()
print(u.grad, torch.allclose(u.grad, 2 * (2 * u).exp() + 1))

# %% [markdown]
# ## detach 断开的路 { #detach }
#
# 把其中一个 `y` 换成 `y.detach()`。图看起来一样，因为另一个 `y` 还连着；断开的是重叠的两条箭头里的一条，所以梯度变小了。

# %% alt="图和上一张的形状一样：Sum、Add、Mul、Exp、叶子 u，Add 另有一支弯的箭头直接到 u。"
u.grad = None
y = u.exp()
z = (y.detach() * y + u).sum()
picture(z, u=u)
z.backward()
print(u.grad, torch.allclose(u.grad, (2 * u).exp() + 1))

# %% [markdown]
# 看图找不出的，看梯度。
#
# ## 图里存着什么 { #saved }
#
# 有的运算要用自己的输出求导，有的要用输入，有的什么也不用。存下的值都在节点的 `_saved_` 属性里。

# %%
v = torch.tensor([0.0, 1.0], requires_grad=True)
results = {"exp": v.exp(), "sin": v.sin(), "mul": v * v, "add": v + 1, "sum": v.sum()}
for name, result in results.items():
    node = result.grad_fn
    tensors = [key for key in dir(node) if key.startswith("_saved")]
    kept = [key for key in tensors if torch.is_tensor(getattr(node, key))]
    print(f"{name:4}", kept)

# %% [markdown]
# `exp` 存的是自己的输出，所以[原地改它的输出会报错](inplace-and-detach.md#inplace-operations)；`sin` 存输入；`add` 和 `sum` 不存张量。
#
# ## 图占多少内存 { #memory }
#
# 每多一层，为反向存下的东西就多一份；不记录，就什么也不存。训练比预测费内存，主要就在这里。


# %% alt="两条线，横轴是层数：recording 随层数直线上升，no_grad 贴着 0。"
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
# ## 练习 { #exercises }
#
# 先在纸上画，再运行。
#
# 1. 残差结构 `x + layer(x).relu()` 用两次，`layer` 是同一个：图里有几个 `weight`？
# 2. 冻结的层接在要训练的层后面，它在图里吗？反过来，输入也不要梯度时呢？

# %% alt="图的下端，weight 只有一个方框，两个 T 都指向它；start 也只有一个方框，有两条路到它。"
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
# 第 1 题：一个，两条路都通到它，所以[共享的参数梯度相加](../modules/parameters.md#shared-parameters)。第 2 题：冻结的层仍是一个节点（`Mm`），因为梯度要穿过它，只是它的权重不在图里；输入和权重都不要梯度时，没有节点，`grad_fn` 是 `None`。
