# ---
# synced: "fa6a1014c98d"
# ---

# %% [markdown]
# # See activations
#
# A network that learns nothing says nothing either: the loss just stays where it is. Hooks show what each layer passes on and what comes back. This page hangs them on one network that was started in three ways. Guess before you look; in a script, end with `plt.show()`.
#
# ## One network, three starts { #three-starts }
#
# 256 samples of four classes, and ten times "linear, then ReLU". First with the default values, then with [Kaiming's](../init/functions.md#functions), then with Kaiming's weights and all biases at −1. For the loss before training, ln 4 = 1.39 would be guessing.

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
# The loss does not tell which of the three can learn. So look inside.
#
# ## A hook on every ReLU { #forward-hooks }
#
# The hook keeps the output, detached, under the module's name. `handle.remove()` takes it off again, so that the next call does not record as well.


# %% alt="Three lines on a logarithmic scale, by layer: Kaiming stays near 0.8, default falls to 0.07 within three layers and stays near 0.05, bias -1 plunges and ends at layer 4."
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
# With biases of −1 nothing but zeros is left from layer 5 on. The default start looks small and steady, as if all were well; but the number above mixes all values of a layer.
#
# ## Does the output still depend on the sample? { #between-samples }
#
# The output of layer 10 as a picture: a row for each sample, sorted by class, a column for each unit.

# %% alt="Two pictures of 256 rows and 64 columns. On the left, default: vertical stripes only, each column has the same grey from top to bottom. On the right, Kaiming: four bands from top to bottom, one per class, each with another pattern."
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
# On the left every row is the same: the layer answers equally whatever comes in, and only the biases are left of the sum. So take the spread between samples, `output.std(dim=0)`; the one over all values is easily taken in by differences between units.
#
# ## Zero for every sample { #dead }
#
# About half the values behind a ReLU are zero, and that is as it should be. A unit that is zero for **every** sample is another matter: no gradient passes through it, so these samples cannot change its weights.


# %% alt="Share of units that are zero for every sample, by layer: bias -1 is at 1 from layer 5 on; default rises to about 0.5; Kaiming goes no higher than 0.2."
def silent(output):
    return (output == 0).all(dim=0).float().mean().item()


shares = {name: [silent(output) for output in layers] for name, layers in outputs.items()}
for name, layers in outputs.items():
    zeros = torch.stack(layers).eq(0).float().mean().item()
    print(f"{name:8} zeros {zeros:4.0%}, units always zero {sum(shares[name]) / DEPTH:4.0%}")
lines(shares, "units always zero")

# %% [markdown]
# Default and Kaiming have equally many zeros, about half; what differs is how they lie. With Kaiming nearly every unit is on for some samples and off for others; in the deep layers of the default start, a unit is either always on or always off.
#
# ## What comes back: gradients { #gradients }
#
# `register_full_backward_hook` gets the gradient of the module's output, `grad_output`, as a tuple. A zero cannot be drawn on a logarithmic scale, so that line breaks off.


# %% alt="Norm of the gradient on a logarithmic scale, by layer: Kaiming is level at 0.1; default falls by a straight line from 0.03 at layer 10 to 0.00001 at layer 1; bias -1 has a single point at layer 10."
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
# The calls come from the back to the front. With the default start, less than a thousandth of the gradient reaches the first layer, so there is hardly anything to learn from; with biases of −1 nothing passes layer 10, and no number of steps will change that.
#
# ## One step that is too large { #one-step }
#
# A good start can be lost, too: a single step with too large a learning rate shifts the biases so far that many units are never on again. Guess at which rate it begins.

# %% alt="Bars of the share of units that are always zero, before and after one step with the learning rates 0.01, 0.1, 1 and 10: the first three are at 0.1 or below, with rate 1 it is more than a third, with rate 10 more than half."
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
# If the share leaps up in the first steps, lower the learning rate, warm it up, or [clip the gradients](../training/finding-faults.md#gradient-clipping). It need not stay at 0; what matters is that it does not climb.
#
# ## Exercises { #exercises }
#
# 1. `nn.LeakyReLU` instead of `nn.ReLU`: how many zeros are left? Remember to hook the new kind.
# 2. Call `model.forward(samples)` in `activations` instead of `model(samples)`: what is recorded?
# 3. Leave out `detach()` in the hook: what is kept alive along with the output?

# %%
leaky = build(lowered, nn.LeakyReLU)
zeros = torch.stack(list(activations(leaky, nn.LeakyReLU).values())).eq(0).float().mean().item()
print(f"LeakyReLU, bias -1: zeros {zeros:.0%}")
print(f"gradient at layer 1: {gradients(leaky, nn.LeakyReLU)['1'].norm():.0e}")

# %% [markdown]
# Exercise 1: none, and the gradient at layer 1 is no longer 0; but ten layers with a slope of 0.01 leave so little that nothing can be learnt from it. A leak does not repair a bad start. Exercise 2: nothing, see [forward hooks](hooks.md#forward-hook). Exercise 3: the whole graph, with all that it has saved for the backward pass; the same page shows it.
