# ---
# synced: "7ddd20f83df3"
# ---

# %% [markdown]
# # 用眼睛看学习率曲线
#
# 调度器说到底是一串学习率，一步一个。这一页把它画出来、接起来，再用两种常见的办法弄坏它，最后看它对带噪声的训练有什么用。把代码复制到笔记本里改着试；在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 调度器就是一串数 { #a-list-of-numbers }
#
# 调度器要往优化器里写，所以先要有优化器，有一个参数就够了。两个都走一步，每步之前读一下学习率：

# %%
import math

import matplotlib.pyplot as plt
import torch
from torch.optim import lr_scheduler as schedulers


def course(make, steps, lr=1.0):
    """The learning rate of each step under the scheduler that make returns."""
    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=lr, momentum=0.9)
    scheduler = make(optimizer)
    rates = []
    for _ in range(steps):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def rounded(rates):
    return [round(rate, 3) for rate in rates]


print(rounded(course(lambda o: schedulers.StepLR(o, step_size=3, gamma=0.5), 9)))

# %% [markdown]
# 有了 `course`，哪个调度器都画得出来。先看四个一路下降的，四十轮：

# %% alt="四条学习率从 1 下降：StepLR 是四级台阶，ExponentialLR 先快后慢，CosineAnnealingLR 两头平中间陡，PolynomialLR 直线降到 0。"
LINES = [("#0a5a70", "-"), ("#ab321c", "--"), ("#7a5200", ":"), ("#1c2127", "-.")]


def picture(courses):
    _, ax = plt.subplots(figsize=(6.5, 2.8))
    for (name, rates), (colour, line) in zip(courses.items(), LINES):
        ax.plot(rates, color=colour, linestyle=line, drawstyle="steps-post", label=name)
    ax.set(xlabel="step", ylabel="lr", ylim=(0, None))
    ax.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
    ax.grid(alpha=0.3)


falling = {
    "StepLR": lambda o: schedulers.StepLR(o, step_size=10, gamma=0.3),
    "ExponentialLR": lambda o: schedulers.ExponentialLR(o, gamma=0.93),
    "CosineAnnealingLR": lambda o: schedulers.CosineAnnealingLR(o, T_max=40),
    "PolynomialLR": lambda o: schedulers.PolynomialLR(o, total_iters=40, power=1),
}
picture({name: course(make, 40) for name, make in falling.items()})

# %% [markdown]
# 余弦先在高处待得久，后面再补上；指数在头十轮就降掉了一半。[完整的清单](schedulers.md#schedulers)里还有更多。
#
# ## 接起来 { #join }
#
# `SequentialLR` 走完一个，再走下一个。先预热五步，再走余弦；然后用函数写出同一条曲线：

# %%
WARM, TOTAL = 5, 40


def joined(optimizer):
    warm = schedulers.LinearLR(optimizer, start_factor=1 / WARM, total_iters=WARM - 1)
    cosine = schedulers.CosineAnnealingLR(optimizer, T_max=TOTAL - WARM)
    return schedulers.SequentialLR(optimizer, [warm, cosine], milestones=[WARM])


def share(step):
    if step < WARM:
        return (step + 1) / WARM
    return (1 + math.cos(math.pi * (step - WARM) / (TOTAL - WARM))) / 2


by_scheduler = course(joined, TOTAL)
by_function = course(lambda o: schedulers.LambdaLR(o, share), TOTAL)
print(rounded(by_scheduler[:8]))
print(all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(by_scheduler, by_function)))

# %% [markdown]
# 四十个数都相同。写函数常常更短，只是函数不会存进状态（见[恢复调度器](in-the-loop.md#resume-scheduler)）。

# %% alt="两条都先升后降：接起来的那条五步就到 1，OneCycleLR 要十一步。"
one_cycle = course(lambda o: schedulers.OneCycleLR(o, max_lr=1.0, total_steps=TOTAL), TOTAL)
picture({"warm-up + cosine": by_scheduler, "OneCycleLR": one_cycle})

# %% [markdown]
# ## 弄坏它 { #break }
#
# 十轮的余弦，每轮四批。要是 `step()` 写进了每批的循环，或者 `T_max` 太小，会怎样？

# %%
EPOCHS, BATCHES = 10, 4


def per_epoch(t_max):
    rates = course(lambda o: schedulers.CosineAnnealingLR(o, T_max=t_max), EPOCHS)
    return [rate for rate in rates for _ in range(BATCHES)]


def per_batch(t_max):
    return course(lambda o: schedulers.CosineAnnealingLR(o, T_max=t_max), EPOCHS * BATCHES)


wrong, right = per_batch(EPOCHS), per_batch(EPOCHS * BATCHES)
print("last rate:", *rounded([per_epoch(EPOCHS)[-1], wrong[-1], right[-1]]))
print("times at 1:", sum(rate > 0.999 for rate in wrong))

# %% [markdown]
# 每批走一步，`T_max` 却按轮数写，余弦降完又升回来，没完没了，也不报错。

# %% alt="每轮一步是从 1 到接近 0 的台阶；每批一步、T_max=40 是沿着它的光滑曲线；每批一步、T_max=10 是上下两个来回的波浪。"
stairs = {"per epoch, T_max=10": per_epoch(EPOCHS)}
picture({**stairs, "per batch, T_max=40": right, "per batch, T_max=10": wrong})

# %% [markdown]
# ## 有什么用 { #effect }
#
# 一只有二十个方向的碗，有的陡、有的平；梯度带噪声，就像批很小的时候。三种走法：大的学习率、小的学习率、从大的按余弦降到 0。

# %%
STEPS = 400
steepness = torch.linspace(0.05, 1, 20)


def train(rates):
    """The loss of each step of SGD with these rates and noisy gradients."""
    noise = torch.Generator().manual_seed(0)
    weight = torch.full((20,), 3.0)
    losses = []
    for rate in rates:
        losses.append((steepness * weight**2).sum().item() / 2)
        gradient = steepness * weight + torch.randn(20, generator=noise)
        weight = weight - rate * gradient
    return losses


runs = {
    "large": [0.5] * STEPS,
    "small": [0.01] * STEPS,
    "cosine": course(lambda o: schedulers.CosineAnnealingLR(o, T_max=STEPS), STEPS, lr=0.5),
}
curves = {name: train(rates) for name, rates in runs.items()}
for name, losses in curves.items():
    early, late = sum(losses[40:60]) / 20, sum(losses[-20:]) / 20
    print(f"{name:7} after 50: {early:5.1f}  at the end: {late:5.2f}")

# %% [markdown]
# 大的学习率很快就到，到了还一直抖；小的还在路上。余弦差不多一样快，抖动后来慢慢平息。

# %% alt="对数刻度：大学习率的损失五十步内降下来，然后一直在 3 上下；小学习率的一直慢慢降；余弦的一开始就降下来，最后低于另外两条。"
_, ax = plt.subplots(figsize=(6.5, 2.8))
for (name, losses), (colour, line) in zip(curves.items(), LINES):
    ax.plot(losses, color=colour, linestyle=line, label=name)
ax.set(xlabel="step", ylabel="loss", yscale="log")
ax.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
ax.grid(alpha=0.3)

# %% [markdown]
# ## 练习 { #exercises }
#
# 先猜，再运行。
#
# 1. 预热五步之后，`SequentialLR` 里接 milestones 为 10 和 20 的 `MultiStepLR`，学习率在第几步下降？
# 2. 一个优化器上同时挂 `CosineAnnealingLR(T_max=10)` 和 `ExponentialLR(0.9)`，第 5 步的学习率是多少？
# 3. `train` 里改用从 0.01 开始的余弦，最后会比一直用 0.01 更低吗？

# %%
STEPS_SHOWN = 30


def late_milestones(optimizer):
    warm = schedulers.LinearLR(optimizer, start_factor=0.2, total_iters=5)
    steps = schedulers.MultiStepLR(optimizer, milestones=[10, 20], gamma=0.1)
    return schedulers.SequentialLR(optimizer, [warm, steps], milestones=[5])


rates = course(late_milestones, STEPS_SHOWN)
print([step for step in range(1, STEPS_SHOWN) if rates[step] < rates[step - 1]])

both = course(
    lambda o: schedulers.ChainedScheduler(
        [schedulers.CosineAnnealingLR(o, T_max=10), schedulers.ExponentialLR(o, gamma=0.9)]
    ),
    6,
)
print(round(both[5], 4), round(0.5 * 0.9**5, 4))

slow = train(course(lambda o: schedulers.CosineAnnealingLR(o, T_max=STEPS), STEPS, lr=0.01))
print(round(sum(slow[-20:]) / 20, 2), round(sum(curves["small"][-20:]) / 20, 2))

# %% [markdown]
# 第 1 题：15 和 25，milestones 从这个调度器开始的那一步数起。第 2 题：两个相乘；`ChainedScheduler` 和自己挨个调用 `step()` 一样。第 3 题：不会，反而更高：学习率本来就太小，还没走到，再降只会更慢。
