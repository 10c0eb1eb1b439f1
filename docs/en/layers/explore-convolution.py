# ---
# synced: "072878495ddd"
# ---

# %% [markdown]
# # See convolution
#
# What can a kernel of 3×3 do? What do stride, padding and dilation make of a picture? This page draws it: guess, look, then try kernels of your own. In a script, end with `plt.show()`.
#
# ## A picture and some kernels { #kernels }
#
# First a picture of 32×32: a square, a disc and a diagonal line.

# %% alt="A picture of 32×32: a square on the left, a disc on the right, and a diagonal from corner to corner."
import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.nn import functional as F

rows, columns = torch.meshgrid(torch.arange(32), torch.arange(32), indexing="ij")
image = torch.zeros(32, 32)
image[4:13, 4:13] = 1
image[(rows - 10) ** 2 + (columns - 23) ** 2 < 30] = 1
image[(rows - columns).abs() < 2] = 1


def show(pictures, span=None):
    """Pictures side by side, each under its name; dark is high."""
    figure, axes = plt.subplots(1, len(pictures), figsize=(1.9 * len(pictures), 2.2))
    for ax, (name, picture) in zip(figure.axes, pictures.items()):
        limit = {} if span is None else {"vmin": -span, "vmax": span}
        ax.imshow(picture.detach().numpy(), cmap="gray_r", **limit)
        ax.set_title(name, fontsize=9)
        ax.set(xticks=[], yticks=[])
    figure.tight_layout()


print(tuple(image.shape), "dark cells:", int(image.sum()))
show({"image": image})

# %% [markdown]
# Four kernels by hand: left minus right finds vertical edges, top minus bottom horizontal ones, the mean of nine cells blurs, and a large centre less its neighbours sharpens.

# %% alt="Four results: the first keeps vertical edges, one side dark and one light; the second horizontal ones; in the third edges are grey; in the fourth edges stand out."
kernels = {
    "vertical": torch.tensor([[1.0, 0, -1]] * 3) / 3,
    "horizontal": torch.tensor([[1.0, 0, -1]] * 3).T / 3,
    "blur": torch.full((3, 3), 1 / 9),
    "sharpen": torch.tensor([[0.0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
}


def convolve(picture, kernel, **options):
    return F.conv2d(picture[None, None], kernel[None, None], **options)[0, 0]


results = {name: convolve(image, kernel, padding=1) for name, kernel in kernels.items()}
for name, kernel in kernels.items():
    print(f"{name:10} sum {abs(kernel.sum().item()):.1f}  output {tuple(results[name].shape)}")
show(results, span=1.5)

# %% [markdown]
# The kernels for edges add up to 0: where the picture is flat, black or white, the result is 0 (grey). Those for blurring and sharpening add up to 1: flat stays as it was.
#
# ## Stride, padding, dilation { #arithmetic }
#
# The blurring kernel again, set in three ways. Work out the sizes first, by the [formula](convolution.md#conv-output-size).

# %% alt="Four pictures: the plain one is a little smaller; padding 4 adds a white rim; stride 3 has large pixels, 10×10; dilation 4 turns each edge into three faint ones."
settings = {
    "plain": {},
    "padding=4": {"padding": 4},
    "stride=3": {"stride": 3},
    "dilation=4": {"dilation": 4},
}
outputs = {name: convolve(image, kernels["blur"], **options) for name, options in settings.items()}
for name, output in outputs.items():
    print(f"{name:10} {tuple(output.shape)}")
show(outputs)

# %% [markdown]
# With dilation 4 the nine cells lie far apart, and what is averaged is nine shifted pictures: edges become ghosts.
#
# ## The receptive field: what the point in the middle sees { #receptive-field }
#
# Call backward from the middle of the output, and it sees the places whose gradient is not 0. The darker, the more they count.

# %% alt="On the left a blot that fades outwards; in the middle the whole picture is covered, darkest at its centre; on the right a lattice with a dot every four cells."
middle = 16


def field(*dilations):
    layers = [nn.Conv2d(1, 1, 3, padding=d, dilation=d, bias=False) for d in dilations]
    for layer in layers:
        nn.init.constant_(layer.weight, 1 / 9)
    picture = torch.zeros(1, 1, 33, 33, requires_grad=True)
    nn.Sequential(*layers)(picture)[0, 0, middle, middle].backward()
    return picture.grad[0, 0]


fields = {str(dilations): field(*dilations) for dilations in [(1,) * 4, (1, 2, 4, 8), (4,) * 4]}
for name, seen in fields.items():
    width = int((seen.amax(dim=0) > 0).nonzero().max() - (seen.amax(dim=0) > 0).nonzero().min()) + 1
    print(f"{name:13} width {width:2}, cells {int((seen > 0).sum())}")
show(fields)

# %% [markdown]
# Each has four layers of 9 weights. Plain convolution sees 9; doubling dilations see 31, and every cell of them; dilation 4 throughout spans 33 but sees 81 cells and leaves the rest out. In all three the middle counts most: more paths lead there.
#
# ## Learn the kernel { #learn }
#
# Show the network input and wanted output, and it finds the kernel. Here, left minus right is wanted.

# %% alt="Three kernels of 3×3: a muddle before; after training dark on the left, grey, light on the right, like the wanted one."
torch.manual_seed(0)
layer = nn.Conv2d(1, 1, 3, padding=1, bias=False)
before = layer.weight[0, 0].detach().clone()
wanted = results["vertical"]
optimizer = torch.optim.Adam(layer.parameters(), lr=0.05)
for _ in range(200):
    optimizer.zero_grad()
    loss = F.mse_loss(layer(image[None, None])[0, 0], wanted)
    loss.backward()
    optimizer.step()
print(f"largest error {(layer.weight[0, 0] - kernels['vertical']).abs().max():.2f}")
show({"before": before, "learnt": layer.weight[0, 0], "wanted": kernels["vertical"]}, span=0.5)

# %% [markdown]
# ## Exercises { #exercises }
#
# 1. Blurring twice by 3×3 equals blurring once by a kernel of which size? Is that kernel flat?
# 2. What picture does `torch.rand(3, 3)` give, divided by its sum?
# 3. Mirror `vertical`: what happens to the picture?

# %% alt="On the left a kernel of 5×5, dark in the middle and lighter outwards; on the right the vertical edges, dark and light exchanged."
twice = convolve(F.pad(kernels["blur"], (2, 2, 2, 2)), kernels["blur"])
print((twice * 81).round().int())
mirrored = convolve(image, kernels["vertical"].flip(1), padding=1)
print(torch.allclose(mirrored, -results["vertical"], atol=1e-6))
show({"twice": twice, "mirrored": mirrored})

# %% [markdown]
# Exercise 1: once by 5×5, heavy in the middle and light in the corners; more of it comes close to a Gaussian. Exercise 2: a blur again, slightly off centre. Exercise 3: plus and minus change places, since the kernel is antisymmetric.
