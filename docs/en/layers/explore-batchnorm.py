# ---
# synced: "2ab484b014a4"
# ---

# %% [markdown]
# # See BatchNorm
#
# What BatchNorm does in training and in evaluation, what happens when batches are small, and how it saves a very deep network: this page draws each. The rules are in [normalising layers](normalisation.md#batchnorm-statistics). In a script, end with `plt.show()`.
#
# ## Before and after { #before-and-after }
#
# Two channels, one crowded around 8, one spread about 0. Put them through BatchNorm and look again.

# %% alt="Left: a solid peak at 8 and a wide, low dashed one around 0; right: the two lines nearly coincide around 0."
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
# Both channels now have the same place and the same width. Their shapes have not changed: each was only shifted and scaled.
#
# ## momentum: how fast the record follows { #momentum }
#
# Feed 60 batches with means around 5, and watch `running_mean` on its way from 0.

# %% alt="The dotted line of 0.5 reaches 5 at once and keeps jumping; the solid one of 0.1 takes about 30 batches and is steadier; the dashed one of 0.01 is not half-way after 60."
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
# A large `momentum` follows fast and jumps; a small one is steady, but after few steps it has not arrived, and evaluation uses a mean that is off. `momentum=None` records the average of all batches.
#
# ## One sample, other companions { #companions }
#
# In training, the output for a sample depends on who else is in the batch. Keep one sample, change its companions 500 times, and see how far its output scatters.

# %% alt="Three bands of dots: with a batch of 2 nearly all lie at -1 or 1, with 8 they are spread wide, with 64 they gather around 1."
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
# With two samples the output is nearly always −1 or 1: which one is larger, and nothing else. That is why small batches take [GroupNorm](normalisation.md#layernorm-groupnorm).
#
# ## Evaluation on data that moved { #moved-data }
#
# What is recorded is the mean of the training data. What if everything is brighter in evaluation?

# %% alt="Left, train(): both lines around 0; right, eval(): both around 2, and narrower."
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
# `train()` does not notice that anything changed; `eval()` subtracts the old mean and hands the difference on. That is what evaluation is for: a sample's result must not depend on other samples.
#
# ## A very deep network { #depth }
#
# 30 linear layers with ReLU, whose weights are on purpose twice as large or half as large as they should be. See the standard deviation of each layer's output, with and without BatchNorm.

# %% alt="On a logarithmic scale: without BatchNorm one dashed line rises straight and one falls straight; with it the solid line stays at 1."
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
# BatchNorm pulls the standard deviation back to 1 in each layer, and weights twice or half as large do not matter: the scale of the layer before is divided out. That is also why it makes a network easy about its [initialisation](../init/functions.md#functions).
#
# ## Exercises { #exercises }
#
# 1. Put `norm.eval()` in place of `norm` in `companions`: how much scatter is left?
# 2. Multiply the weight of a linear layer by 10, with BatchNorm in training mode behind it: does the output change?
# 3. Does the layer before BatchNorm need a bias?

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
# Exercise 1: none, 500 times the same value. Exercises 2 and 3: the output is the same; the factor of 10 is divided out and the bias subtracted with the mean, so write `bias=False`.
