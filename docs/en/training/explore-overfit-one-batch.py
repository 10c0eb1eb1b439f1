# ---
# synced: "a13db9cb0c1f"
# ---

# %% [markdown]
# # Learn one batch by heart
#
# The first experiment to make when a loss does not fall: train on one batch alone, and see whether the network learns it by heart. This page makes sixteen small pictures, learns them, then breaks things on purpose to see what the curves do. Guess first, then look; copy the whole page into a notebook, and in a script end with `plt.show()`.
#
# ## Sixteen pictures, four classes { #sixteen-pictures }
#
# Vertical, horizontal and slanting stripes and a chessboard, four of each, with noise. The label stands above each picture.

# %% alt="Two rows of sixteen small grey pictures, 8×8 each, labelled 0 1 2 3 over and over: vertical, horizontal and slanting stripes and a chessboard, all with noise."
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
# ## Right code learns it { #by-heart }
#
# 40 steps on the same batch. The thin line is ln 4, the loss of guessing among four classes; the first step should be near it.


# %% alt="The loss starts near the thin line at ln 4, is down to 0 after some twenty steps and stays there."
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
# Down to 0, sixteen of sixteen: at least data, labels, network, loss and optimizer are connected. If a curve starts far from the thin line, look at the last layer and the labels first.
#
# ## What broken code looks like { #broken }
#
# One softmax too many, Dropout left on, labels shuffled apart from the pictures. Guess: which one stays on the thin line, which gets stuck half-way, which one jitters?


# %% alt="Four curves that start near ln 4: the right one falls to 0; with a softmax too many it stops at 0.74; with Dropout on it jitters around 0.5; with shuffled labels it stays near ln 4."
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
# The curve stuck at 0.74 is the softmax: however sure the prediction, the loss of four classes cannot reach 0, see [softmax is applied twice](../errors/softmax-twice.md). The one that jitters is Dropout, which drops something else at each step. The one on the thin line has shuffled labels: where pictures and labels have nothing to do with each other, guessing is the best there is.
#
# ## Learning rate too small, too large { #rates }
#
# Correct code with a wrong learning rate also looks as if nothing could be learnt. So try three or four rates first, each at least ten times the one before.

# %% alt="Four learning rates: 0.0001 is almost level; 0.001 slopes down to 0.8; 0.01 is soon at 0; 1.0 first leaves the picture, then settles at 0.15."
rates = {f"lr {lr}": by_heart(build(), lr=lr) for lr in (0.0001, 0.001, 0.01, 1.0)}
for name, losses in rates.items():
    print(f"{name:9} {losses[-1]:.2f}")
draw(rates)

# %% [markdown]
# 0.0001 hardly moves, and more steps would show that it falls; 1.0 leaves the picture at first, then lands neither high nor low. Tell a stuck curve from a slow one: the first is level, the second still slopes.
#
# ## It learns, and something is wrong { #still-learns }
#
# A `detach()` after the convolution keeps gradients from it. A plot of each parameter's gradient shows it:


# %% alt="The gradient norms of four parameters, two bars each: in the whole graph all four have a height; with detach() inside, weight and bias of the convolution are 0, and the two of the last layer are as high as in the whole graph."
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
# The first two parameters have a gradient of 0, and yet the loss falls to 0.06: the last layer learns the batch from convolutions that were never trained. So look at the gradients of every layer as well, or compare the weights before and after: see [learn one batch by heart](finding-faults.md#overfit-one-batch-test).
#
# ## Exercises { #exercises }
#
# 1. How small a network can still learn it? Guess the number of hidden units, then run the code below.
# 2. Swap the two arguments of `nn.functional.cross_entropy`: what happens?
# 3. Take `optimizer.zero_grad()` out of `by_heart`: what does the curve look like?


# %%
def last_loss(hidden):
    torch.manual_seed(0)
    layers = [nn.Flatten(), nn.Linear(64, hidden), nn.ReLU(), nn.Linear(hidden, 4)]
    return by_heart(nn.Sequential(*layers))[-1]


for hidden in (1, 4, 16, 64):
    print(f"{hidden:2} hidden: {last_loss(hidden):.2f}")

# %% [markdown]
# One unit cannot tell four classes apart, and four units are not done after 40 steps: there the network is too small and the code is right; sixteen are enough. Exercise 2 raises, see [the arguments of cross-entropy are swapped](../errors/ce-arguments-swapped.md); for exercise 3 see [zero_grad is missing](finding-faults.md#missing-zero-grad).
