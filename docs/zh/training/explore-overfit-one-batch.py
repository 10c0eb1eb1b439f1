# ---
# synced: "5b205f304422"
# ---

# %% [markdown]
# # 背一个小批
#
# 损失不降的时候，最值得先做的试验：只拿一批数据，看网络背不背得下来。这一页造十六张小图，背给你看，再故意弄坏几处，看曲线变成什么样。先猜，再看图；代码可以整页复制到笔记本里，在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 十六张图，四类 { #sixteen-pictures }
#
# 竖条、横条、斜条、棋盘，各四张，加上噪声。标签写在图的上面。

# %% alt="两排共十六张 8×8 的灰度小图，标签依次是 0 1 2 3 循环：竖条、横条、斜条、棋盘，都带噪声。"
import math

import matplotlib.pyplot as plt
import torch
from torch import nn

ACROSS = torch.arange(8)
PATTERNS = torch.stack(
    [
        (ACROSS % 2).expand(8, 8),
        (ACROSS % 2).expand(8, 8).T,
        (ACROSS[:, None] + ACROSS) // 2 % 2,
        (ACROSS[:, None] + ACROSS) % 2,
    ]
).float()
torch.manual_seed(0)
labels = torch.arange(16) % 4
images = PATTERNS[labels][:, None] + 0.5 * torch.randn(16, 1, 8, 8)

_, axes = plt.subplots(2, 8, figsize=(7, 2.1))
for ax, image, label in zip(axes.flat, images, labels):
    ax.imshow(image[0].numpy(), cmap="gray")
    ax.set_title(label.item(), fontsize=9)
    ax.axis("off")

# %% [markdown]
# ## 对的代码背得下来 { #by-heart }
#
# 同一批反复训练 40 步。细横线是 ln 4，也就是四类里瞎猜的损失，第一步应该就在它附近。


# %% alt="损失从细横线 ln 4 附近开始，二十步左右降到 0，之后贴着横轴。"
def build():
    torch.manual_seed(0)
    features = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2))
    return nn.Sequential(features, nn.Flatten(), nn.Linear(8 * 16, 4))


def by_heart(model, steps=40, lr=0.01, labels_at=lambda step: labels):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for step in range(steps):
        loss = nn.functional.cross_entropy(model(images), labels_at(step))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def draw(curves):
    _, ax = plt.subplots(figsize=(6.5, 3))
    styles = ["-", "--", ":", "-.", (0, (5, 1, 1, 1))]
    colours = ["#0a5a70", "#ab321c", "#1c2127", "#7a5200", "#5b3a8c"]
    for (name, losses), style, colour in zip(curves.items(), styles, colours):
        ax.plot(losses, linestyle=style, color=colour, label=name)
    ax.axhline(math.log(4), color="#1c2127", linewidth=0.7)
    ax.set(xlabel="step", ylabel="loss", ylim=(0, 2.2))
    if len(curves) > 1:
        ax.legend(frameon=False, ncols=4, loc="lower center", bbox_to_anchor=(0.5, 1))


model = build()
losses = by_heart(model)
hits = (model(images).argmax(dim=1) == labels).sum().item()
print(f"first loss {losses[0]:.2f}, ln 4 = {math.log(4):.2f}")
print(f"last loss {losses[-1]:.2f}, {hits} of 16 right")
draw({"one batch": losses})

# %% [markdown]
# 降到 0，十六张全对：数据、标签、网络、损失和优化器至少是连通的。曲线在第一步就远离细线的话，先查最后一层和标签。
#
# ## 弄坏了，是什么样子 { #broken }
#
# 多一次 softmax，忘了关 Dropout，标签和图片分开打乱。猜一猜，哪一条停在细线上，哪一条卡在半路，哪一条抖个不停？


# %% alt="四条曲线都从 ln 4 附近开始：对的一条降到 0；多一次 softmax 的停在 0.74；开着 Dropout 的在 0.5 上下抖；标签打乱的一直在 ln 4 附近。"
def shuffled(step):
    return labels[torch.randperm(16, generator=torch.Generator().manual_seed(step))]


curves = {
    "right": by_heart(build()),
    "softmax too many": by_heart(build().append(nn.Softmax(dim=1))),
    "dropout on": by_heart(build().append(nn.Dropout(0.5))),
    "labels shuffled": by_heart(build(), labels_at=shuffled),
}
for name, losses in curves.items():
    print(f"{name:17} {losses[-1]:.2f}")
draw(curves)

# %% [markdown]
# 卡在 0.74 的是 softmax：预测再准，四类的损失也到不了 0，见 [softmax 做了两次](../errors/softmax-twice.md)。抖的是 Dropout，每一步丢掉的不同。贴着细线的是打乱的标签：图和标签没有关系，最好也只能瞎猜。
#
# ## 学习率太小，太大 { #rates }
#
# 代码没错，学习率不合适，也会像背不下来。所以背之前先试三四个学习率，前后至少差十倍。

# %% alt="四个学习率：0.0001 几乎是平的；0.001 斜着降到 0.8；0.01 很快到 0；1.0 先冲出图外，再慢慢落到 0.15。"
rates = {f"lr {lr}": by_heart(build(), lr=lr) for lr in (0.0001, 0.001, 0.01, 1.0)}
for name, losses in rates.items():
    print(f"{name:9} {losses[-1]:.2f}")
draw(rates)

# %% [markdown]
# 0.0001 几乎不动，多跑几步就看得出它在降；1.0 一开始飞出图外，又落在不上不下的地方。卡住的曲线和太慢的曲线要分清：前者平了，后者还在斜着往下走。
#
# ## 背下来了，也可能有毛病 { #still-learns }
#
# 在卷积后面放一个 `detach()`，卷积就收不到梯度。每个参数的梯度有多大，一画便知：


# %% alt="四个参数的梯度范数，每个两根柱子：完整的图四根都有高度；中间有 detach() 的，卷积的权重和偏置是 0，最后一层的两根和完整的一样高。"
class Cut(nn.Module):
    def forward(self, x):
        return x.detach()


def gradient_norms(model):
    model.zero_grad()
    nn.functional.cross_entropy(model(images), labels).backward()
    return {
        name: 0.0 if p.grad is None else p.grad.norm().item()
        for name, p in model.named_parameters()
    }


whole, cut = build(), build()
cut[0].append(Cut())
pairs = gradient_norms(whole), gradient_norms(cut)
_, ax = plt.subplots(figsize=(6.5, 2.6))
for shift, norms, colour, hatch in zip((-0.2, 0.2), pairs, ("#0a5a70", "#ab321c"), ("", "//")):
    places = [place + shift for place in range(len(norms))]
    ax.bar(places, norms.values(), width=0.36, color="none", edgecolor=colour, hatch=hatch)
ax.set_xticks(range(4), list(pairs[0]))
ax.set_ylabel("gradient norm")
ax.legend(["whole graph", "detach() inside"], frameon=False)
print("with detach():", {name: round(norm, 2) for name, norm in pairs[1].items()})
print("and still it learns:", f"{by_heart(cut)[-1]:.2f}")

# %% [markdown]
# 前两个参数的梯度是 0，可是损失照样降到 0.06：最后一层靠没训练过的卷积特征，也背得下来。所以背完还要看一眼每一层的梯度，或者比一比训练前后的权重，见[先让它背一个小批](finding-faults.md#overfit-one-batch-test)。
#
# ## 练习 { #exercises }
#
# 1. 网络多小就背不下来？先猜隐藏层要几个单元，再跑下面的代码。
# 2. 把 `nn.functional.cross_entropy` 的两个参数对调，会怎样？
# 3. 在 `by_heart` 里去掉 `optimizer.zero_grad()`，曲线变成什么样？


# %%
def last_loss(hidden):
    torch.manual_seed(0)
    layers = [nn.Flatten(), nn.Linear(64, hidden), nn.ReLU(), nn.Linear(hidden, 4)]
    return by_heart(nn.Sequential(*layers))[-1]


for hidden in (1, 4, 16, 64):
    print(f"{hidden:2} hidden: {last_loss(hidden):.2f}")

# %% [markdown]
# 一个单元装不下四类，四个单元 40 步还没背完：是网络太小，不是代码有错；十六个就够了。第 2 题会报错，见[交叉熵的两个参数写反了](../errors/ce-arguments-swapped.md)；第 3 题见[忘记清零](finding-faults.md#missing-zero-grad)。
