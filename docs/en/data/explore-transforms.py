# ---
# synced: "1397920e3c68"
# ---

# %% [markdown]
# # Seeing what transforms do
#
# A transform is one line, and only a picture shows its consequences: what a crop leaves, what a rotation fills in, what resizing makes of a line. This page uses a picture of 16 by 16, so that every pixel can be seen: guess first, then look. Copy the code into a notebook and use a picture of your own; in a script, add `plt.show()` at the end.
#
# ## A picture with a direction { #picture }
#
# Flipped or rotated, the letter F no longer looks the same, which makes it ideal for watching.

# %% alt="A letter F in thick strokes, left of the middle of a grid of 16 by 16."
import matplotlib.pyplot as plt
import torch
from torchvision import tv_tensors
from torchvision.transforms import InterpolationMode, v2

picture = torch.zeros(1, 16, 16)
picture[0, 2:14, 4:6] = 1
picture[0, 2:4, 4:12] = 1
picture[0, 7:9, 4:10] = 1


def show(pictures):
    """Pictures in a row, each under its name; dark is 1."""
    _, axes = plt.subplots(1, len(pictures), figsize=(1.7 * len(pictures), 2), squeeze=False)
    for ax, (name, shown) in zip(axes[0], pictures.items()):
        ax.imshow(shown[0].numpy(), cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.set_title(name, fontsize=9)


show({"picture": picture})

# %% [markdown]
# ## Moving pixels { #moving }
#
# A flip loses no pixel. A rotation does: corners that leave are lost, corners that come in are filled with 0; `expand=True` enlarges the canvas and loses none, but the size changes.

# %% alt="Five Fs: as it is, mirrored, upside down, turned 30 degrees anticlockwise, and turned on a larger canvas."
moves = {
    "picture": v2.Identity(),
    "horizontal": v2.RandomHorizontalFlip(p=1),
    "vertical": v2.RandomVerticalFlip(p=1),
    "rotation": v2.RandomRotation((30, 30)),
    "expand=True": v2.RandomRotation((30, 30), expand=True),
}
moved = {name: move(picture) for name, move in moves.items()}
for name, result in moved.items():
    print(f"{name:12}", tuple(result.shape), int(result.sum()), "dark")
show(moved)

# %% [markdown]
# Few dark pixels are lost, because the F leaves the corners empty. On a full picture the corners show: these zeros go into the network too; `fill=` takes another value.

# %% alt="Two full pictures turned by 30 degrees: one has white corners, the other grey ones."
full = torch.ones(1, 16, 16)
corners = {
    "fill=0": v2.RandomRotation((30, 30))(full),
    "fill=0.5": v2.RandomRotation((30, 30), fill=0.5)(full),
}
print({name: round(1 - result.mean().item(), 2) for name, result in corners.items()})
show(corners)

# %% [markdown]
# ## How much a crop may take { #crops }
#
# `RandomResizedCrop` cuts out a part and enlarges it to one size. `scale` is the range of areas, and begins at 8% by default. See whether an F is left:


# %% alt="Six crops with the default scale: three lack the upper stroke, one keeps a block in a corner only, and just two can be read as an F."
def crops(scale):
    torch.manual_seed(0)
    crop = v2.RandomResizedCrop(16, scale=scale, interpolation=InterpolationMode.NEAREST)
    return {f"{number}": crop(picture) for number in range(6)}


show(crops((0.08, 1.0)))

# %% [markdown]
# Half of the cat in a large photograph is still a cat; half of a letter, a digit or a lesion no longer fits its label. Raise the lower bound to 0.6:

# %% alt="Six crops with scale from 0.6 on: each can be read as an F, in different sizes and places."
show(crops((0.6, 1.0)))

# %% [markdown]
# `RandomCrop(16, padding=4)` is another kind: it enlarges nothing, but pads with zeros and crops, which amounts to shifting the picture by a few pixels.

# %% alt="Six Fs of unchanged size, each shifted by a few cells, some of them beyond the edge."
torch.manual_seed(0)
shift = v2.RandomCrop(16, padding=4)
show({f"{number}": shift(picture) for number in range(6)})

# %% [markdown]
# ## How resizing mixes pixels { #resizing }
#
# Shrunk to 7 by 7, each new pixel stands for more than two old ones each way. `NEAREST` picks one, and what it does not pick is gone: the F has lost its middle stroke. Bilinear averages, so everything is still there, in greys; without `antialias` it averages too narrowly, and looks as if it were picking again.

# %% alt="Three pictures of 7 by 7: NEAREST is black and white and lacks the middle stroke of the F; bilinear is a whole F with grey edges; without antialias the F is whole and its greys uneven."
nearest, bilinear = InterpolationMode.NEAREST, InterpolationMode.BILINEAR
small = {
    "NEAREST": v2.Resize(7, interpolation=nearest)(picture),
    "bilinear": v2.Resize(7, interpolation=bilinear)(picture),
    "no antialias": v2.Resize(7, interpolation=bilinear, antialias=False)(picture),
}
for name, result in small.items():
    print(f"{name:12}", len(result.unique()), "different values")
show(small)

# %% [markdown]
# Pictures are averaged, label maps may only be picked from: a grey in a label map is [an invented class](sizes.md#label-maps-resize).
#
# ## Picture and mask in step { #mask }
#
# Let the F be what is to be segmented: its shape is the mask. Transformed separately, each draws its own random numbers; handed to v2 together, they share one draw. Dark is where the two disagree:

# %% alt="On the left two displaced Fs differ in many dark cells; on the right all is white, there is no difference."
torch.manual_seed(0)
affine = v2.RandomAffine(degrees=30, translate=(0.2, 0.2), interpolation=nearest)
apart = affine(picture), affine(picture)
together = affine(tv_tensors.Image(picture), tv_tensors.Mask(picture))
together = [part.as_subclass(torch.Tensor) for part in together]
differences = {
    "apart": (apart[0] - apart[1]).abs(),
    "together": (together[0] - together[1]).abs(),
}
print({name: int(result.sum()) for name, result in differences.items()})
show(differences)

# %% [markdown]
# ## Exercises { #exercises }
#
# Guess first, then run.
#
# 1. Is flipping and then turning the same as turning and then flipping?
# 2. Can you still read the F after `v2.RandomErasing(p=1, scale=(0.1, 0.2))`? And why may it stand after `Normalize`?
# 3. What does `show` make of a picture after `v2.Normalize([0.5], [0.5])`?

# %% alt="Four pictures: two mirrored Fs leaning different ways, an F with a block erased, and an F that looks like the original."
flip, turn = moves["horizontal"], moves["rotation"]
torch.manual_seed(1)
answers = {
    "flip, turn": turn(flip(picture)),
    "turn, flip": flip(turn(picture)),
    "erased": v2.RandomErasing(p=1, scale=(0.1, 0.2))(picture),
    "normalized": v2.Normalize([0.5], [0.5])(picture),
}
print(torch.equal(answers["flip, turn"], answers["turn, flip"]))
print(answers["normalized"].min().item(), answers["normalized"].max().item())
show(answers)

# %% [markdown]
# 1: no. In a mirror, anticlockwise becomes clockwise, so the order of transforms is part of the design. 2: what is erased becomes 0, which is the mean once normalised, so that place is the more natural one. 3: it looks the same, but 0 has become -1, and `vmin=0` paints that white too; to see the true range, print it; to see the picture, [undo it](to-tensor.md#normalize).
