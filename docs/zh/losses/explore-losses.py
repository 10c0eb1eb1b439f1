# ---
# synced: "0715b2b53f37"
# ---

# %% [markdown]
# # 用眼睛看损失
#
# 损失是一条曲线，推动权重的是它的斜率。这一页先画曲线和斜率，再看它们把拟合变成什么样。先猜，再看图；把代码复制到笔记本里，换几个数试试。在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 曲线和斜率 { #curve-and-slope }
#
# 一次给损失许多个误差，写 `reduction="sum"`，每个误差的梯度就是它那一点的斜率。

# %%
import matplotlib.pyplot as plt
import torch
from torch.nn import functional as F

LINES = [("#0a5a70", "-"), ("#ab321c", "--"), ("#7a5200", ":"), ("#1c2127", "-.")]


def curve_and_slope(loss, xs):
    """The loss of each number in xs, and its slope there."""
    xs = xs.clone().requires_grad_()
    values = loss(xs)
    (slopes,) = torch.autograd.grad(values.sum(), xs)
    return values.detach(), slopes


def none(error):
    return torch.zeros_like(error)


def rounded(numbers, digits=3):
    return [round(number, digits) for number in numbers.tolist()]


losses = {
    "L1": lambda error: F.l1_loss(error, none(error), reduction="none"),
    "MSE": lambda error: F.mse_loss(error, none(error), reduction="none"),
    "SmoothL1": lambda error: F.smooth_l1_loss(error, none(error), reduction="none"),
}
for name, loss in losses.items():
    values, slopes = curve_and_slope(loss, torch.tensor([0.1, 1.0, 10.0]))
    print(f"{name:9}", rounded(values), rounded(slopes))

# %% [markdown]
# MSE 的斜率随误差一直变大，另外两个到 1 为止。画成图：左边是损失，右边是斜率。

# %% alt="左图：L1 是 V 形，MSE 是抛物线，SmoothL1 中间是抛物线、两边是直线。右图：L1 的斜率从 -1 跳到 1，MSE 的斜率是一条直线，一直到 6，SmoothL1 的斜率在 -1 和 1 之间是斜坡。"
errors = torch.linspace(-3, 3, 301)


def picture(losses, xs, label):
    _, axes = plt.subplots(1, 2, figsize=(8, 2.8))
    for (name, loss), (colour, line) in zip(losses.items(), LINES):
        values, slopes = curve_and_slope(loss, xs)
        axes[0].plot(xs, values, color=colour, linestyle=line, label=name)
        axes[1].plot(xs, slopes, color=colour, linestyle=line, label=name)
    axes[0].set(xlabel=label, title="loss")
    axes[1].set(xlabel=label, title="slope")
    axes[0].legend(frameon=False)
    for ax in axes:
        ax.grid(alpha=0.3)


picture(losses, errors, "error")

# %% [markdown]
# L1 在 0 处有一跳，所以学习率固定时它总也停不稳；SmoothL1 用一段斜坡接上，就停得住。各自用在哪里，见[回归损失](regression.md)。
#
# ## 离群值的影响 { #outlier }
#
# 一条直线上取二十个点，其中两个偏得很远。用每种损失各拟合一遍：

# %%
x = torch.linspace(0, 1, 20)
y = 2 * x + 1
y[[3, 15]] += torch.tensor([4.0, 5.0])


def fit(loss, steps=2000):
    slope, offset = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([slope, offset], lr=0.01)
    for _ in range(steps):
        optimizer.zero_grad()
        loss(slope * x + offset, y).backward()
        optimizer.step()
    return slope.item(), offset.item()


fitted = {"L1": F.l1_loss, "MSE": F.mse_loss, "SmoothL1": F.smooth_l1_loss}
fits = {name: fit(loss) for name, loss in fitted.items()}
for name, (slope, offset) in fits.items():
    print(f"{name:9} y = {slope:.1f} x + {offset:.1f}")

# %% [markdown]
# 真正的直线是 y = 2 x + 1。二十个点里有两个偏了，MSE 的整条线就被抬高；L1 不管它们偏多远。

# %% alt="二十个点，两个远高于其余的。L1 和 SmoothL1 的线穿过那十八个点，MSE 的线在它们上方。"
_, ax = plt.subplots(figsize=(6, 3))
ax.plot(x, y, "o", color="#1c2127", label="points")
for (name, (slope, offset)), (colour, line) in zip(fits.items(), LINES):
    ax.plot(x, slope * x + offset, color=colour, linestyle=line, label=name)
ax.legend(frameon=False)
ax.grid(alpha=0.3)

# %% [markdown]
# ## 一次 softmax，两次 softmax { #softmax-twice }
#
# 三类，正确类别的分数是 s，其余是 0。交叉熵里面已经有 softmax；模型里再来一次会怎样？

# %%
some = torch.tensor([-8.0, 0.0, 8.0])


def scores(s):
    return torch.stack([s, torch.zeros_like(s), torch.zeros_like(s)], dim=1)


def right(s):
    return torch.zeros(len(s), dtype=torch.long)


entropies = {
    "once": lambda s: F.cross_entropy(scores(s), right(s), reduction="none"),
    "twice": lambda s: F.cross_entropy(scores(s).softmax(dim=1), right(s), reduction="none"),
}
for name, loss in entropies.items():
    values, slopes = curve_and_slope(loss, some)
    print(f"{name:6}", rounded(values), rounded(slopes))

# %% [markdown]
# 分数 −8 时模型错得离谱，两次 softmax 的斜率却差不多是 0：最该学的地方，什么也学不到。损失也永远降不到 0.55 以下。

# %% alt="左图：一次 softmax 的损失从 8 多降到 0，两次的只在 0 附近从 1.46 降到 0.55。右图：一次的斜率左边是 -1，向右趋于 0；两次的几乎处处接近 0，最低也不到 -0.3。"
picture(entropies, torch.linspace(-8, 8, 301), "score of the right class")

# %% [markdown]
# 这种错不报错，[怎么在自己的模型里找](../errors/softmax-twice.md)。
#
# ## 谁说了算 { #focal }
#
# 一千个容易的负样本，十个难的正样本。总和里是谁的损失？拿交叉熵和 [focal 损失](segmentation.md#focal-and-iou)比一比：

# %%
easy = torch.full((1000,), -3.0)
hard = torch.full((10,), -1.0)


def shares(gamma):
    """The share of the hard positives in the whole loss."""
    parts = []
    for each, target in ((easy, 0.0), (hard, 1.0)):
        targets = torch.full_like(each, target)
        entropy = F.binary_cross_entropy_with_logits(each, targets, reduction="none")
        parts.append(((1 - (-entropy).exp()) ** gamma * entropy).sum())
    return (parts[1] / sum(parts)).item()


gammas = [0, 0.5, 1, 2, 5]
for gamma in gammas:
    print(f"gamma {gamma:<4} {shares(gamma):.2f}")

# %% [markdown]
# 用普通的交叉熵，要紧的那十个只占两成左右；gamma 取 2，几乎全归它们。画成图：

# %% alt="每个 gamma 一根柱子，分成难、易两部分：难的部分从 gamma 为 0 时的两成左右，长到 gamma 为 2 和 5 时的几乎整根。"
_, ax = plt.subplots(figsize=(5, 2.8))
places = range(len(gammas))
part = [shares(gamma) for gamma in gammas]
rest = [1 - share for share in part]
hatched = {"color": "none", "edgecolor": "#ab321c", "hatch": "//"}
ax.bar(places, part, color="#0a5a70", label="hard")
ax.bar(places, rest, bottom=part, label="easy", **hatched)
ax.set_xticks(places, gammas)
ax.set_xlabel("gamma")
_ = ax.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))

# %% [markdown]
# ## 练习 { #exercises }
#
# 先猜，再运行。
#
# 1. 把 `delta=2` 的 `F.huber_loss` 和 `beta=2` 的 SmoothL1 画在一起。差别在中间还是两边？
# 2. 两个离群值从 4、5 挪到 40、50，三条线里哪条会动？
# 3. `cross_entropy` 加上 0.1 的标签平滑，斜率在哪里是 0？

# %%
answers = {
    "huber": lambda error: F.huber_loss(error, none(error), delta=2, reduction="none"),
    "smooth": lambda error: F.smooth_l1_loss(error, none(error), beta=2, reduction="none"),
}
for name, loss in answers.items():
    print(f"{name:7}", curve_and_slope(loss, torch.tensor([0.5, 4.0]))[1].tolist())

y[[3, 15]] += torch.tensor([36.0, 45.0])
for name, loss in fitted.items():
    slope, offset = fit(loss)
    print(f"{name:9} y = {slope:.1f} x + {offset:.1f}")


def smoothed(s):
    return F.cross_entropy(scores(s), right(s), reduction="none", label_smoothing=0.1)


s = torch.linspace(0, 8, 801)
print("lowest at", round(s[curve_and_slope(smoothed, s)[0].argmin()].item(), 1))

# %% [markdown]
# 第 1 题：处处都差；Huber 是平滑 L1 的 `beta` 倍，这里是两倍。第 2 题：只有 MSE 那条；另外两种，远的点和更远的点拉力一样大。第 3 题：在 3.3 附近，那里正确类别的概率正好是平滑后的目标 0.93；再有把握，损失反而上升。
