# ---
# synced: "90f4fbc1ab74"
# ---

# %% [markdown]
# # See learning rate curves
#
# A scheduler is a list of learning rates, one per step. Here you draw such lists, join them, break them in two common ways, and see what they do for a noisy training run. Copy the code into a notebook and change it; in a script, end with `plt.show()`.
#
# ## A scheduler as a list of numbers { #a-list-of-numbers }
#
# A scheduler needs an optimizer to write into; one parameter is enough for that. Step both, and read the rate before each step:

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
# With `course` you can draw any scheduler. First four that fall, over forty epochs:

# %% alt="Four rates fall from 1: StepLR in four stairs, ExponentialLR fast and then slowly, CosineAnnealingLR flat at both ends, PolynomialLR in a straight line to 0."
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
# The cosine stays high for long and makes up for it later; the exponential loses half in the first ten epochs. [The full list](schedulers.md#schedulers) has more.
#
# ## Join two { #join }
#
# `SequentialLR` runs one scheduler, then the next. Here are five steps of warm-up followed by a cosine, and the same curve written as a function:

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
# All forty numbers agree. A function is often shorter, but it is not saved in the state (see [Resuming a scheduler](in-the-loop.md#resume-scheduler)).

# %% alt="Both rise and then fall like a cosine: the joined one is at 1 after five steps, OneCycleLR only after eleven."
one_cycle = course(lambda o: schedulers.OneCycleLR(o, max_lr=1.0, total_steps=TOTAL), TOTAL)
picture({"warm-up + cosine": by_scheduler, "OneCycleLR": one_cycle})

# %% [markdown]
# ## Break it { #break }
#
# A cosine over ten epochs of four batches each. What if `step()` is inside the batch loop, or `T_max` is too small?

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
# Step per batch while `T_max` counts epochs, and the cosine comes up again: it never ends, and there is no error.

# %% alt="Per epoch a staircase from 1 to almost 0, per batch with T_max=40 the smooth curve along it, per batch with T_max=10 a wave that goes down and up twice."
stairs = {"per epoch, T_max=10": per_epoch(EPOCHS)}
picture({**stairs, "per batch, T_max=40": right, "per batch, T_max=10": wrong})

# %% [markdown]
# ## What it is good for { #effect }
#
# Take a bowl with twenty directions, some steep, some flat, and gradients as noisy as those of small batches. Try three ways: a large rate, a small one, and a cosine from the large one down to 0.

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
# The large rate gets there fast and then keeps jittering; the small one is still on its way. The cosine is nearly as fast, and then the jitter dies away.

# %% alt="On a logarithmic scale, the loss of the large rate drops within 50 steps and then stays around 3, that of the small one falls slowly throughout, that of the cosine drops at once and ends below both."
_, ax = plt.subplots(figsize=(6.5, 2.8))
for (name, losses), (colour, line) in zip(curves.items(), LINES):
    ax.plot(losses, color=colour, linestyle=line, label=name)
ax.set(xlabel="step", ylabel="loss", yscale="log")
ax.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
ax.grid(alpha=0.3)

# %% [markdown]
# ## Exercises { #exercises }
#
# Guess, then run.
#
# 1. `MultiStepLR` with milestones 10 and 20, inside `SequentialLR` after five steps of warm-up: at which steps does the rate fall?
# 2. `CosineAnnealingLR(T_max=10)` and `ExponentialLR(0.9)` on one optimizer: what is the rate at step 5?
# 3. In `train`, use the cosine from a rate of 0.01. Does it end lower than the constant 0.01?

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
# 1: at 15 and 25, because the milestones count from where that scheduler starts. 2: the two multiply; `ChainedScheduler` does what stepping one after the other does. 3: no, higher: the rate is too small to have arrived yet, and lowering it only makes that slower.
