# ---
# synced: "e7d22d0fb122"
# ---

# %% [markdown]
# # 用眼睛看初始化
#
# 初始值太小，信号传几层就没了；太大，就爆炸或饱和。这一页让信号穿过很深的网络，画出每一层的样子，再真的训练一次。在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 四种权重 { #weights }
#
# 一层 256 进、256 出，用四种规则填。先看权重本身长什么样。

# %% alt="四个直方图：normal(0, 1) 的钟形宽到正负 4；default 是平顶，到正负 0.06；Xavier 和 Kaiming 是窄的钟形。"
from itertools import pairwise

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.nn import functional as F

RULES = {
    "normal(0, 1)": nn.init.normal_,
    "default": lambda weight: nn.init.kaiming_uniform_(weight, a=5**0.5),
    "Xavier": nn.init.xavier_normal_,
    "Kaiming": lambda weight: nn.init.kaiming_normal_(weight, nonlinearity="relu"),
}
STYLES = {
    "normal(0, 1)": ("#ab321c", "dotted"),
    "default": ("#7a5200", "dashdot"),
    "Xavier": ("#22683a", "dashed"),
    "Kaiming": ("#0a5a70", "solid"),
}
WIDTH, DEPTH = 256, 30


def lines(curves, label, span=None):
    """One curve for each rule, by layer or by step."""
    _, ax = plt.subplots(figsize=(6, 2.8))
    for rule, curve in curves.items():
        colour, style = STYLES[rule]
        ax.plot(curve, color=colour, linestyle=style, label=rule)
    if span:
        ax.set_ylim(span)
    else:
        ax.set_yscale("log")
    ax.set_xlabel(label)
    ax.legend(frameon=False, ncols=2, fontsize=8)


torch.manual_seed(0)
figure, axes = plt.subplots(1, 4, figsize=(7.2, 1.9))
for ax, (rule, fill) in zip(axes, RULES.items()):
    weight = fill(torch.empty(WIDTH, WIDTH))
    print(f"{rule:13} std {weight.std():.3f}")
    ax.hist(weight.flatten().numpy(), bins=50, color=STYLES[rule][0])
    ax.set_title(rule, fontsize=9)
    ax.set_yticks([])
figure.tight_layout()

# %% [markdown]
# 标准差从 1 到 0.036，相差近 30 倍；可 0.036 和 0.088 的差别，到了第 30 层才看得出有多大。
#
# ## 向前：ReLU 网络 { #forward }
#
# 输入的标准差是 1，穿过 30 层“全连接加 ReLU”，记下每层输出的标准差。

# %% alt="对数坐标的四条线：normal(0, 1) 直线上升，default 下降最快，Xavier 下降较慢，Kaiming 基本水平。"
SAMPLES = 128


def forward(fill, activation):
    torch.manual_seed(0)
    x = torch.randn(SAMPLES, WIDTH)
    outputs = []
    for _ in range(DEPTH):
        x = activation(x @ fill(torch.empty(WIDTH, WIDTH)).T)
        outputs.append(x)
    return outputs


spread = {}
for rule, fill in RULES.items():
    spread[rule] = [output.std().item() for output in forward(fill, torch.relu)]
    print(f"{rule:13} layer 1 {spread[rule][0]:.0e}, layer {DEPTH} {spread[rule][-1]:.0e}")
lines(spread, "layer")

# %% [markdown]
# 在对数坐标上都是直线：每层乘以同一个数。Kaiming 让这个数是 1。默认的规则每层缩到 0.4 左右，几层的网络没关系，30 层就不行。
#
# ## 换成 tanh { #tanh }
#
# tanh 的输出不会超过 1，所以不会爆炸，但会饱和：几乎全挤在 −1 和 1，梯度接近 0。看第 1、10、30 层的输出。

# %% alt="上排 normal(0, 1)：三层都只有 -1 和 1 两根柱子；下排 Xavier：第 1 层铺满 -1 到 1，后面是越来越窄的钟形，以 0 为中心。"
LAYERS = (0, 9, 29)
figure, axes = plt.subplots(2, len(LAYERS), figsize=(7, 3.2), sharex=True)
for row, rule in zip(axes, ("normal(0, 1)", "Xavier")):
    outputs = forward(RULES[rule], torch.tanh)
    for ax, index in zip(row, LAYERS):
        values = outputs[index].flatten()
        saturated = (values.abs() > 0.99).float().mean().item()
        print(f"{rule:13} layer {index + 1:2} saturated {saturated:.0%}")
        ax.hist(values.numpy(), bins=50, range=(-1, 1), color=STYLES[rule][0])
        ax.set_title(f"{rule}, layer {index + 1}", fontsize=8)
        ax.set_yticks([])
figure.tight_layout()

# %% [markdown]
# ## 向后：梯度 { #backward }
#
# 从最后一层反向传播，看传到每层输出的梯度有多大。第 1 层离损失最远，从右往左看。

# %% alt="对数坐标的四条线在最右边相会。往左走，normal(0, 1) 直线上升，default 降得最快，Xavier 慢些，Kaiming 水平。"
gradients = {}
for rule, fill in RULES.items():
    torch.manual_seed(0)
    x = torch.randn(SAMPLES, WIDTH, requires_grad=True)
    outputs = []
    for _ in range(DEPTH):
        x = torch.relu(x @ fill(torch.empty(WIDTH, WIDTH)).T)
        x.retain_grad()
        outputs.append(x)
    x.backward(torch.randn_like(x))
    gradients[rule] = [output.grad.std().item() for output in outputs]
    print(f"{rule:13} layer {DEPTH} {gradients[rule][-1]:.0e}, layer 1 {gradients[rule][0]:.0e}")
lines(gradients, "layer")

# %% [markdown]
# 和向前时几乎一样：每往回一层，也乘以同一个数。传不回去的网络，前面的层学不到东西。
#
# ## 真的训练 { #train }
#
# 10 层的小网络，分两个月牙；只有初始值不同，学习率、数据、步数都一样。

# %% alt="损失随步数：Kaiming 最先下降，Xavier 晚一些，default 一直停在 0.69；normal(0, 1) 高出图外。"
torch.manual_seed(0)
angle = torch.rand(200) * torch.pi
upper = torch.stack([angle.cos(), angle.sin()], dim=1)
lower = torch.stack([1 - angle.cos(), 0.5 - angle.sin()], dim=1)
points = torch.cat([upper, lower]) + 0.1 * torch.randn(400, 2)
classes = torch.cat([torch.zeros(200), torch.ones(200)])

losses = {}
for rule, fill in RULES.items():
    torch.manual_seed(1)
    sizes = [2, *[64] * 9]
    hidden = [part for a, b in pairwise(sizes) for part in (nn.Linear(a, b), nn.ReLU())]
    model = nn.Sequential(*hidden, nn.Linear(64, 1))
    for module in model.modules():
        if isinstance(module, nn.Linear):
            fill(module.weight)
            nn.init.zeros_(module.bias)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    losses[rule] = []
    for _ in range(200):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(model(points).squeeze(1), classes)
        loss.backward()
        optimizer.step()
        losses[rule].append(loss.item())
    print(f"{rule:13} first {losses[rule][0]:.0e} last {losses[rule][-1]:.0e}")
lines(losses, "step", span=(0, 1))

# %% [markdown]
# default 停在 0.69，也就是 ln 2：网络对谁都答一半对一半。normal(0, 1) 第一步就过百万，随后成了 `nan`。Xavier 起步慢，还是学会了；Kaiming 最快。
#
# ## 练习 { #exercises }
#
# 1. 把 `forward` 的激活换成恒等函数 `lambda x: x`，哪种规则保持水平？
# 2. 权重全是 0.01，第 30 层每个样本的输出是什么样？
# 3. 在每层后面加 `nn.BatchNorm1d`，四条线还有差别吗？

# %%
for rule in ("Xavier", "Kaiming"):
    straight = forward(RULES[rule], lambda x: x)
    print(f"{rule:8} without activation, layer {DEPTH}: {straight[-1].std():.0e}")

same = forward(lambda weight: nn.init.constant_(weight, 0.01), torch.relu)
print("units that differ:", int((same[-1] != same[-1][:, :1]).any(dim=0).sum()))

# %% [markdown]
# 第 1 题：Xavier，它就是按没有激活函数推出来的。第 2 题：同一个样本的 256 个单元全都相等，见[默认初始化](functions.md#default)。第 3 题：没有了，看[用眼睛看 BatchNorm](../layers/explore-batchnorm.py) 的最后一图。
