# ---
# synced: "d6e1b58ac6b7"
# ---

# %% [markdown]
# # 用眼睛看 BatchNorm
#
# BatchNorm 训练和评估时各做什么、批小了会怎样、为什么它能救活很深的网络：这一页把每一件事画成图。规则见[归一化层](normalisation.md#batchnorm-statistics)。在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 归一化之前和之后 { #before-and-after }
#
# 两个通道，一个集中在 8 附近，一个散在 0 附近。过一层 BatchNorm，再看。

# %% alt="左图：实线的尖峰在 8，虚线又宽又矮，以 0 为中心；右图：两条线几乎重合，都以 0 为中心。"
import matplotlib.pyplot as plt
import torch
from torch import nn

COLOURS = ["#0a5a70", "#ab321c"]
STYLES = ["solid", "dashed"]


def outlines(panels):
    """A panel for each name: the outline of a histogram for each channel."""
    figure, axes = plt.subplots(1, len(panels), figsize=(7, 2.4), sharex=True)
    for ax, (name, values) in zip(figure.axes, panels.items()):
        for channel, colour, style in zip(values.detach().T, COLOURS, STYLES):
            options = {"histtype": "step", "color": colour, "linestyle": style, "linewidth": 1.8}
            ax.hist(channel.numpy(), bins=40, **options)
        ax.set_title(name, fontsize=10)
        ax.set_yticks([])
    figure.tight_layout()


torch.manual_seed(0)
data = torch.randn(2000, 2) * torch.tensor([1.0, 5.0]) + torch.tensor([8.0, 0.0])
norm = nn.BatchNorm1d(2)
after = norm(data)
print("mean", [abs(round(x, 2)) for x in after.mean(dim=0).tolist()])
print("std ", [round(x, 2) for x in after.std(dim=0).tolist()])
outlines({"before": data, "after": after})

# %% [markdown]
# 两个通道变成同样的位置、同样的宽窄；形状没有变，每个通道只是平移和缩放。
#
# ## momentum：记录跟得多快 { #momentum }
#
# 喂 60 批，均值都在 5 附近，看 `running_mean` 怎样从 0 走过去。

# %% alt="0.5 的点线很快到 5，但一直抖；0.1 的实线约 30 批到 5，比较平稳；0.01 的虚线 60 批后还不到一半。"
torch.manual_seed(0)
batches = torch.randn(60, 8, 1) * 3 + 5
lines = {}
for momentum in (0.5, 0.1, 0.01):
    norm = nn.BatchNorm1d(1, momentum=momentum)
    lines[momentum] = []
    for batch in batches:
        norm(batch)
        lines[momentum].append(norm.running_mean.item())
    print(f"momentum {momentum:<5} after 60 batches {lines[momentum][-1]:.2f}")

_, ax = plt.subplots(figsize=(6, 2.6))
for (momentum, line), style in zip(lines.items(), ["dotted", "solid", "dashed"]):
    ax.plot(line, linestyle=style, color="#0a5a70", label=f"momentum={momentum}")
ax.axhline(5, color="#ab321c", linewidth=0.8)
ax.legend(frameon=False)
_ = ax.set_xlabel("batch")

# %% [markdown]
# `momentum` 大，跟得快、抖得厉害；小，稳，但训练步数少时还没走到位，评估就用了一个偏的均值。`momentum=None` 记的是所有批的平均。
#
# ## 同一个样本，换一批同伴 { #companions }
#
# 训练模式下，一个样本的输出取决于同批还有谁。固定一个样本，换 500 次同伴，看它的输出散得有多开。

# %% alt="三条点带：批大小 2 时几乎都落在 -1 和 1 两端，8 时散得很宽，64 时收在 1 附近。"
torch.manual_seed(0)
norm = nn.BatchNorm1d(1)
sample = torch.tensor([[1.0]])
scatter = {}
for size in (2, 8, 64):
    groups = (torch.cat([sample, torch.randn(size - 1, 1)]) for _ in range(500))
    scatter[size] = [norm(group)[0].item() for group in groups]
    spread = torch.tensor(scatter[size]).std().item()
    print(f"batch of {size:2}: the same sample varies by {spread:.2f}")

_, ax = plt.subplots(figsize=(6, 2.4))
for size, values in scatter.items():
    places = torch.rand(500) * 0.5 + list(scatter).index(size)
    ax.plot(values, places.tolist(), ".", markersize=2, color="#0a5a70")
_ = ax.set_yticks([0.25, 1.25, 2.25], [f"batch of {size}" for size in scatter])

# %% [markdown]
# 批只有 2 个样本时，输出几乎只剩 −1 和 1：谁大谁小，别的信息都没了。所以批很小时改用 [GroupNorm](normalisation.md#layernorm-groupnorm)。
#
# ## 评估时数据变了 { #moved-data }
#
# 记录的是训练数据的均值。评估的数据亮度整体变了，会怎样？

# %% alt="左图 train()：两条线都以 0 为中心；右图 eval()：都以 2 为中心，而且更窄。"
torch.manual_seed(0)
norm = nn.BatchNorm1d(2)
for _ in range(100):
    norm(torch.randn(64, 2))
moved = torch.randn(2000, 2) * 0.5 + 2
in_training = nn.BatchNorm1d(2)(moved)
in_evaluation = norm.eval()(moved)
print(f"train mean {abs(in_training.mean().item()):.1f}, eval mean {in_evaluation.mean():.1f}")
outlines({"train()": in_training, "eval()": in_evaluation})

# %% [markdown]
# `train()` 看不出数据变了，`eval()` 老老实实按旧均值减，把差别交给下一层。这正是评估时要的：一个样本的结果不该取决于别的样本。
#
# ## 很深的网络 { #depth }
#
# 30 层全连接加 ReLU，权重的标准差故意大一倍或小一半。每层输出的标准差，有没有 BatchNorm 差别很大。

# %% alt="对数坐标：没有 BatchNorm 的两条虚线，一条直线上升、一条直线下降；有 BatchNorm 的实线一直平在 1。"
DEPTH, WIDTH = 30, 100


def spreads(scale, batchnorm):
    torch.manual_seed(0)
    x = torch.randn(64, WIDTH)
    found = []
    for _ in range(DEPTH):
        x = x @ torch.randn(WIDTH, WIDTH) * scale * (2 / WIDTH) ** 0.5
        x = nn.BatchNorm1d(WIDTH)(x) if batchnorm else x
        found.append(x.std().item())
        x = torch.relu(x)
    return found


_, ax = plt.subplots(figsize=(6, 2.8))
for scale, colour in ((2.0, "#ab321c"), (0.5, "#0a5a70")):
    for batchnorm, style in ((False, "dashed"), (True, "solid")):
        line = spreads(scale, batchnorm)
        print(f"scale {scale} BatchNorm {batchnorm!s:5} last layer {line[-1]:.0e}")
        label = f"scale {scale}" + " + BatchNorm" * batchnorm
        ax.plot(line, color=colour, linestyle=style, label=label)
ax.set_yscale("log")
ax.set_xlabel("layer")
_ = ax.legend(frameon=False)

# %% [markdown]
# BatchNorm 每层都把标准差拉回 1，权重大一倍小一倍都无所谓：它前面那层权重的大小被除掉了。这也是它让网络不挑[初始化](../init/functions.md#functions)的原因。
#
# ## 练习 { #exercises }
#
# 1. 把 `companions` 里的 `norm` 换成 `norm.eval()`，散开多少？
# 2. 全连接层的权重乘以 10，后面接训练模式的 BatchNorm，输出变不变？
# 3. BatchNorm 前面的层还需要偏置吗？

# %%
torch.manual_seed(0)
fixed = nn.BatchNorm1d(1).eval()
outputs = [fixed(torch.cat([sample, torch.randn(7, 1)]))[0].item() for _ in range(500)]
print("different outputs in evaluation:", len(set(outputs)))

linear, norm = nn.Linear(4, 3), nn.BatchNorm1d(3)
x = torch.randn(32, 4)
before = norm(linear(x))
with torch.no_grad():
    linear.weight *= 10
    linear.bias += 7
print("the same output:", torch.allclose(norm(linear(x)), before, atol=1e-3))

# %% [markdown]
# 第 1 题：一点不散，500 次只有一个值。第 2、3 题：输出不变，乘的 10 被标准差除掉，加的偏置被均值减掉，所以写 `bias=False`。
