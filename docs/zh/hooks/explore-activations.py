# ---
# synced: "575416deab29"
# ---

# %% [markdown]
# # 用眼睛看激活值
#
# 什么也学不到的网络不会告诉你原因，只见损失停着不动。钩子能让你看到每一层交出什么、传回什么。这一页给同一个网络三种起点，挂上钩子来比较。先猜，再看图；在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 一个网络，三种起点 { #three-starts }
#
# 256 个样本，四类；十次“全连接加 ReLU”。第一种用默认的初始值，第二种用 [Kaiming](../init/functions.md#functions)，第三种权重也是 Kaiming，偏置却全是 −1。训练前的损失，瞎猜是 ln 4 = 1.39。

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn

DEPTH, WIDTH = 10, 64
torch.manual_seed(0)
labels = torch.arange(256) // 64
samples = 2 * torch.randn(4, 32)[labels] + torch.randn(256, 32)
samples = (samples - samples.mean(dim=0)) / samples.std(dim=0)


def build(start=None, activation=nn.ReLU):
    torch.manual_seed(0)
    layers = [nn.Linear(32, WIDTH), activation()]
    for _ in range(DEPTH - 1):
        layers += [nn.Linear(WIDTH, WIDTH), activation()]
    model = nn.Sequential(*layers, nn.Linear(WIDTH, 4))
    return model.apply(start) if start else model


def kaiming(module, bias=0.0):
    if isinstance(module, nn.Linear):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        nn.init.constant_(module.bias, bias)


def lowered(module):
    kaiming(module, bias=-1.0)


models = {"default": build(), "Kaiming": build(kaiming), "bias -1": build(lowered)}
for name, model in models.items():
    loss = nn.functional.cross_entropy(model(samples), labels)
    print(f"{name:8} loss {loss.item():.2f}")

# %% [markdown]
# 光看损失，看不出哪一个学得会。那就看里面。
#
# ## 每个 ReLU 上挂一个钩子 { #forward-hooks }
#
# 钩子把输出 `detach()` 之后，按模块的名字存起来。`handle.remove()` 把它摘掉，下次调用就不会再记一遍。


# %% alt="对数坐标的三条线，横轴是层：Kaiming 保持在 0.8 上下；default 三层之内降到 0.07，之后停在 0.05；bias -1 直往下掉，到第 4 层为止。"
STYLES = {
    "default": ("#7a5200", "dashdot"),
    "Kaiming": ("#0a5a70", "solid"),
    "bias -1": ("#ab321c", "dotted"),
}


def activations(model, kind=nn.ReLU):
    seen, handles = {}, []
    for name, module in model.named_modules():
        if isinstance(module, kind):

            def keep(module, inputs, output, name=name):
                seen[name] = output.detach()

            handles.append(module.register_forward_hook(keep))
    model(samples)
    for handle in handles:
        handle.remove()
    return seen


def lines(curves, label, log=False):
    _, ax = plt.subplots(figsize=(6, 2.8))
    for name, curve in curves.items():
        colour, style = STYLES[name]
        ax.plot(range(1, DEPTH + 1), curve, color=colour, linestyle=style, marker=".", label=name)
    ax.set(xlabel="layer", ylabel=label, xticks=range(1, DEPTH + 1))
    if log:
        ax.set_yscale("log")
    ax.legend(frameon=False, fontsize=8)


outputs = {name: list(activations(model).values()) for name, model in models.items()}
print("hooked:", list(activations(models["default"])))
for name, layers in outputs.items():
    for number in (1, 10):
        output = layers[number - 1]
        print(f"{name:8} layer {number:2} mean {output.mean():.2f} std {output.std():.2f}")
lines(
    {name: [o.std().item() or None for o in layers] for name, layers in outputs.items()},
    "standard deviation",
    log=True,
)

# %% [markdown]
# 偏置是 −1 的，从第 5 层起只剩 0。默认的看上去数值小，但很稳，好像没有问题；可上面这个数把一层里的所有值混在了一起。
#
# ## 输出还随样本变吗？ { #between-samples }
#
# 把第 10 层的输出画成图：一行一个样本，按类别排好；一列一个单元。

# %% alt="两张 256 行、64 列的图。左边 default 只有竖条，每一列从上到下灰度相同；右边 Kaiming 从上到下分成四段，一段一类，花纹各不相同。"
_, axes = plt.subplots(1, 2, figsize=(7, 3.2), sharey=True)
for ax, name in zip(axes, ("default", "Kaiming")):
    last = outputs[name][-1]
    between = last.std(dim=0).mean().item()
    print(f"{name:8} std of all {last.std():.3f}, std between samples {between:.4f}")
    ax.imshow(last.numpy(), cmap="gray_r", aspect="auto", interpolation="nearest")
    ax.set(title=name, xlabel="unit")
axes[0].set_ylabel("sample")
plt.tight_layout()

# %% [markdown]
# 左边每一行都一样：不管输入是什么，这一层的回答都相同，求和的结果里只剩下偏置。所以要看样本之间的标准差，`output.std(dim=0)`；对所有值一起算，会被单元之间的差别骗过去。
#
# ## 对每个样本都是 0 { #dead }
#
# ReLU 之后大约一半是 0，本该如此。一个单元对**每个**样本都是 0，就是另一回事了：它不让梯度通过，这些样本改变不了它的权重。


# %% alt="对每个样本都是 0 的单元占多少，横轴是层：bias -1 从第 5 层起是 1；default 升到 0.5 左右；Kaiming 不超过 0.2。"
def silent(output):
    return (output == 0).all(dim=0).float().mean().item()


shares = {name: [silent(output) for output in layers] for name, layers in outputs.items()}
for name, layers in outputs.items():
    zeros = torch.stack(layers).eq(0).float().mean().item()
    print(f"{name:8} zeros {zeros:4.0%}, units always zero {sum(shares[name]) / DEPTH:4.0%}")
lines(shares, "units always zero")

# %% [markdown]
# 默认和 Kaiming 的 0 一样多，都在一半左右，不同的是怎么分布。用 Kaiming 时，几乎每个单元都对一些样本开、对另一些样本关；默认起点的深层里，一个单元要么一直开，要么一直关。
#
# ## 传回来的：梯度 { #gradients }
#
# `register_full_backward_hook` 收到模块输出的梯度 `grad_output`，是一个元组。对数坐标上画不出 0，所以那条线是断的。


# %% alt="对数坐标的梯度范数，横轴是层：Kaiming 平在 0.1；default 从第 10 层的 0.03 直线降到第 1 层的 0.00001；bias -1 只有第 10 层一个点。"
def gradients(model, kind=nn.ReLU):
    seen, handles = {}, []
    for name, module in model.named_modules():
        if isinstance(module, kind):

            def keep(module, grad_input, grad_output, name=name):
                seen[name] = grad_output[0]

            handles.append(module.register_full_backward_hook(keep))
    nn.functional.cross_entropy(model(samples), labels).backward()
    for handle in handles:
        handle.remove()
    return seen


norms = {}
for name, model in models.items():
    seen = gradients(model)
    norms[name] = [seen[key].norm().item() for key in sorted(seen, key=int)]
    print(f"{name:8} layer 10 {norms[name][-1]:.0e}, layer 1 {norms[name][0]:.0e}")
print("order of the calls:", list(seen)[:3], "...")
lines({name: [n or None for n in curve] for name, curve in norms.items()}, "gradient", log=True)

# %% [markdown]
# 调用从后往前。默认起点下，传到第一层的梯度不到千分之一，几乎没有东西可学；偏置是 −1 的，梯度过不了第 10 层，训练多少步也没用。
#
# ## 一步迈得太大 { #one-step }
#
# 好的起点也会丢掉：学习率太大，只要一步就能把偏置推得很远，许多单元从此不再打开。猜一猜，从哪个学习率开始？

# %% alt="柱状图：走一步之前，以及用学习率 0.01、0.1、1、10 走一步之后，始终是 0 的单元占多少；前三根不到或刚到 0.1，学习率 1 时三分之一多，10 时一半多。"
rates = (0.01, 0.1, 1.0, 10.0)
after = {"before": sum(shares["Kaiming"]) / DEPTH}
for rate in rates:
    model = build(kaiming)
    nn.functional.cross_entropy(model(samples), labels).backward()
    torch.optim.SGD(model.parameters(), lr=rate).step()
    after[f"lr {rate}"] = sum(silent(o) for o in activations(model).values()) / DEPTH
_, ax = plt.subplots(figsize=(6, 2.6))
bars = ax.bar(list(after), list(after.values()), color="none", edgecolor="#0a5a70", hatch="//")
ax.bar_label(bars, [f"{share:.0%}" for share in after.values()])
ax.set(ylabel="units always zero", ylim=(0, 1.1))
print(", ".join(f"{name}: {share:.0%}" for name, share in after.items()))

# %% [markdown]
# 训练的头几步里，这个比例突然跳上去，就把学习率调小，或者预热，或者[裁剪梯度](../training/finding-faults.md#gradient-clipping)。它不必是 0，要紧的是不往上爬。
#
# ## 练习 { #exercises }
#
# 1. 把 `nn.ReLU` 换成 `nn.LeakyReLU`，还剩多少 0？别忘了钩子也要挂在新的类上。
# 2. 在 `activations` 里把 `model(samples)` 写成 `model.forward(samples)`，会记下什么？
# 3. 钩子里不写 `detach()`，除了输出，还有什么被一起留住？

# %%
leaky = build(lowered, nn.LeakyReLU)
zeros = torch.stack(list(activations(leaky, nn.LeakyReLU).values())).eq(0).float().mean().item()
print(f"LeakyReLU, bias -1: zeros {zeros:.0%}")
print(f"gradient at layer 1: {gradients(leaky, nn.LeakyReLU)['1'].norm():.0e}")

# %% [markdown]
# 第 1 题：一个也没有，第 1 层的梯度也不再是 0；可是十层，每层的斜率都是 0.01，剩下的实在太小，什么也学不到。起点不好，换成漏一点的 ReLU 也救不了。第 2 题：什么也没有，见[前向钩子](hooks.md#forward-hook)。第 3 题：整张计算图，连同为反向传播保存的一切；同一页有证明。
