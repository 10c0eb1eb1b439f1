# ---
# synced: "20b64abe6f10"
# ---

# %% [markdown]
# # See initialisation
#
# Values too small, and the signal is gone after a few layers; too large, and it explodes or saturates. This page sends a signal through a deep network, draws every layer, and then trains for real. In a script, end with `plt.show()`.
#
# ## Four kinds of weight { #weights }
#
# A layer with 256 inputs and 256 outputs, filled by four rules. First the weights themselves.

# %% alt="Four histograms: normal(0, 1) is a bell as wide as plus and minus 4; default has a flat top up to 0.06; Xavier and Kaiming are narrow bells."
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
# The standard deviations go from 1 to 0.036, a factor of nearly 30; yet what 0.036 means beside 0.088 shows only after 30 layers.
#
# ## Forward through ReLU { #forward }
#
# The input has a standard deviation of 1 and goes through 30 layers of "linear, then ReLU". Note the standard deviation of each.

# %% alt="Four lines on a logarithmic scale: normal(0, 1) rises straight, default falls fastest, Xavier falls more slowly, Kaiming stays level."
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
# All are straight on that scale: each layer multiplies by the same number, which Kaiming makes 1. The default shrinks to some 0.4 in each layer: no matter in a few layers, fatal in 30.
#
# ## With tanh instead { #tanh }
#
# The output of tanh is never beyond 1, so nothing explodes; it saturates: nearly everything is at −1 or 1, where the gradient is close to 0. See the outputs of layers 1, 10 and 30.

# %% alt="Upper row, normal(0, 1): in all three layers two spikes at -1 and 1; lower row, Xavier: spread over -1 to 1 at layer 1, then bells around 0 that grow narrower."
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
# ## Backward: gradients { #backward }
#
# Call backward from the last layer, and see how large the gradient is when it reaches the output of each. Layer 1 is furthest from the loss: read from right to left.

# %% alt="Four lines on a logarithmic scale meet at the right. To the left normal(0, 1) rises straight, default falls fastest, Xavier more slowly, and Kaiming is level."
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
# It is much as it was forward: each layer back multiplies by the same number. Where nothing comes back, the first layers learn nothing.
#
# ## Train for real { #train }
#
# A small network of 10 layers tells two half-moons apart. Only the first values differ; learning rate, data and steps are the same.

# %% alt="Loss over steps: Kaiming falls first, Xavier later, default stays at 0.69; normal(0, 1) is beyond the picture."
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
# The default stays at 0.69, which is ln 2: the network says half-and-half to everything. normal(0, 1) begins beyond a million and ends as `nan`. Xavier is slow to start, and learns all the same; Kaiming is fastest.
#
# ## Exercises { #exercises }
#
# 1. Put the identity, `lambda x: x`, in place of the activation in `forward`: which rule stays level?
# 2. If all weights are 0.01, what does the output of layer 30 look like for each sample?
# 3. Add `nn.BatchNorm1d` behind each layer: is there still a difference between the four?

# %%
for rule in ("Xavier", "Kaiming"):
    straight = forward(RULES[rule], lambda x: x)
    print(f"{rule:8} without activation, layer {DEPTH}: {straight[-1].std():.0e}")

same = forward(lambda weight: nn.init.constant_(weight, 0.01), torch.relu)
print("units that differ:", int((same[-1] != same[-1][:, :1]).any(dim=0).sum()))

# %% [markdown]
# Exercise 1: Xavier, which was derived without an activation. Exercise 2: all 256 units are equal for each sample, see [what layers start with](functions.md#default). Exercise 3: none; see the last picture of [See BatchNorm](../layers/explore-batchnorm.py).
