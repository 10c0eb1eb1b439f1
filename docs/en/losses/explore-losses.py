# ---
# synced: "01d07f40c461"
# ---

# %% [markdown]
# # See losses
#
# A loss is a curve, and its slope is what moves the weights. This page draws both, and then what they do to a fit. Guess first, then look; copy the code into a notebook and change the numbers. In a script, end with `plt.show()`.
#
# ## Curve and slope { #curve-and-slope }
#
# Give a loss many errors at once with `reduction="sum"`, and the gradient of each is its own slope.

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
# MSE's slope grows with the error without end; the other two stop at 1. Now the same as a picture: the loss on the left, its slope on the right.

# %% alt="Left, L1 is a V, MSE a parabola, SmoothL1 a parabola that turns into straight lines. Right, the slope of L1 jumps from -1 to 1, that of MSE is a straight line up to 6, that of SmoothL1 a ramp between -1 and 1."
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
# The jump of L1 at 0 is why it never quite settles with a fixed learning rate, and the ramp of SmoothL1 is how it does. See [the regression losses](regression.md) for what each is for.
#
# ## What an outlier does { #outlier }
#
# Twenty points on a line, two of them far off. Fit the line with each loss:

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
# The line is y = 2 x + 1. Two points out of twenty lift MSE's whole line; L1 does not care how far off they are.

# %% alt="Twenty points, two of them high above the rest. The lines of L1 and SmoothL1 run through the eighteen, that of MSE above them."
_, ax = plt.subplots(figsize=(6, 3))
ax.plot(x, y, "o", color="#1c2127", label="points")
for (name, (slope, offset)), (colour, line) in zip(fits.items(), LINES):
    ax.plot(x, slope * x + offset, color=colour, linestyle=line, label=name)
ax.legend(frameon=False)
ax.grid(alpha=0.3)

# %% [markdown]
# ## Softmax once, softmax twice { #softmax-twice }
#
# Three classes; the right one scores s, the others 0. Cross-entropy has the softmax inside. What if the model has one, too?

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
# At −8 the model is utterly wrong, and there the second softmax leaves a slope of about 0: it learns nothing just where it has most to learn. Nor does the loss ever get below 0.55.

# %% alt="Left, the loss with one softmax falls from 8 to 0, with two it goes from 1.46 to 0.55, down a step near 0. Right, the slope with one softmax is -1 on the left and goes to 0, with two it is almost 0 everywhere and never below -0.3."
picture(entropies, torch.linspace(-8, 8, 301), "score of the right class")

# %% [markdown]
# [How to find it in your model](../errors/softmax-twice.md), where nothing raises.
#
# ## Which samples count { #focal }
#
# A thousand negatives that are easy, ten positives that are hard. Whose loss is the sum? Compare cross-entropy with [focal loss](segmentation.md#focal-and-iou):

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
# With plain cross-entropy the ten that matter have about a fifth of the say; with gamma 2, nearly all of it. As a picture:

# %% alt="A bar for each gamma, divided between hard and easy samples: the hard part grows from about a fifth at gamma 0 to almost the whole bar at gamma 2 and 5."
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
# ## Exercises { #exercises }
#
# Guess, then run.
#
# 1. Draw `F.huber_loss` with `delta=2` beside SmoothL1 with `beta=2`. What differs, the middle or the tails?
# 2. Move the two outliers from 4 and 5 to 40 and 50. Which of the three lines moves?
# 3. A label smoothing of 0.1 for `cross_entropy`: where is its slope 0?

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
# 1: in both; Huber is twice as much everywhere, since it is `beta` times smooth L1. 2: that of MSE; the other two pull no harder on a point that is further off. 3: near 3.3, where the model gives the right class the smoothed target's 0.93; beyond that, more certainty costs.
