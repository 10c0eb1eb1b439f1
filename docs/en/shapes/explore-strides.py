# ---
# synced: "40fa5394a6d3"
# ---

# %% [markdown]
# # See strides
#
# A tensor's data is one row of memory cells; shape and strides only say in which order to read them. This page draws that order: guess first, then look. Copy the code into a notebook and try tensors of your own; in a script, end with `plt.show()`.
#
# ## A row of cells and a way to walk { #memory-and-strides }
#
# Take 12 cells of memory and look at them as 3 rows of 4. The strides `(4, 1)` say: one row further is 4 cells further in memory, one column further is 1.

# %%
from itertools import product

import matplotlib.pyplot as plt
import torch

base = torch.arange(12).view(3, 4)


def places(tensor):
    """The memory cell of each element, the last index moving fastest."""
    start, strides = tensor.storage_offset(), tensor.stride()
    indices = product(*(range(size) for size in tensor.shape))
    return [start + sum(i * s for i, s in zip(index, strides)) for index in indices]


print(base)
print("strides", base.stride(), "offset", base.storage_offset())
print(places(base))

# %% [markdown]
# `places` is the whole secret: the offset, plus each index times its stride. `base[1, 2]` lies in cell 0 + 1×4 + 2×1 = 6.
#
# Now a function that draws; how it does that need not concern you. Above is the memory; below, the tensor's elements as they are read, row by row with a gap between rows; lines join each element to its cell.

# %% alt="Above, 12 cells of memory, below, 3 rows of 4 elements; 12 lines join them in order and none crosses another."
COLOURS = ["#0a5a70", "#ab321c", "#7a5200"]


def picture(tensor, group=None):
    """Memory above, elements as they are read below, in groups."""
    group = group or tensor.shape[-1]
    where = places(tensor)
    count = tensor.untyped_storage().nbytes() // tensor.element_size()
    memory = tensor.as_strided((count,), (1,), 0).tolist()
    spots = [k + 0.4 * (k // group) for k in range(len(where))]
    shift = (spots[-1] - (count - 1)) / 2
    width = max(spots[-1], count - 1) + 1

    _, ax = plt.subplots(figsize=(0.36 * width, 1.7))
    for cell, value in enumerate(memory):
        square(ax, cell + shift, 2, value, "#1c2127", filled=cell in where)
    for k, (spot, cell) in enumerate(zip(spots, where)):
        colour = COLOURS[k // group % len(COLOURS)]
        ax.plot([spot, cell + shift], [0.5, 1.5], color=colour, linewidth=1.5)
        square(ax, spot, 0, memory[cell], colour, filled=True)
    left = min(0, shift) - 0.6
    ax.set(xlim=(left, left + width + 0.2), ylim=(-0.6, 2.6))
    ax.axis("off")


def square(ax, x, y, value, colour, filled):
    face = (colour, 0.12 if filled else 0)
    corner = (x - 0.44, y - 0.5)
    ax.add_patch(plt.Rectangle(corner, 0.88, 1, facecolor=face, edgecolor=colour))
    ax.text(x, y, value, ha="center", va="center", fontsize=11, color="#1c2127")


picture(base)

# %% [markdown]
# No line crosses another: the reading order is the memory's order. That is what contiguous means.
#
# ## Transposing swaps the strides { #transpose }
#
# `t()` moves no data, it swaps the two strides. The same 12 cells, but now reading them means jumping about.

# %% alt="Below, 4 rows of 3 elements: 0 4 8, 1 5 9, 2 6 10, 3 7 11. The three lines of each row fan out to cells that lie 4 apart, and lines cross."
turned = base.t()
print("shape", tuple(turned.shape), "strides", turned.stride())
print("same memory:", turned.data_ptr() == base.data_ptr())
print("contiguous:", turned.is_contiguous())
picture(turned)

# %% [markdown]
# Read row by row, the jumps are +4, +4, −7 and so on: no single stride walks like that, so `turned.view(12)` [raises](../errors/view-not-contiguous.md) and `turned.reshape(12)` has to copy.
#
# ## Slices move the start and lengthen the step { #slices }
#
# A slice moves no data either: it begins further on, takes longer steps, and leaves cells out. Cells without a tint are those it skips.

# %% alt="Of 12 cells of memory, 4, 6, 8 and 10 are tinted; below, two rows, 4 6 and 8 10. The four lines do not cross, but skip a cell each time."
part = base[1:, ::2]
print("shape", tuple(part.shape), "strides", part.stride())
print("offset", part.storage_offset())
print("elements:", part.numel())
print("cells kept:", part.untyped_storage().nbytes() // part.element_size())
picture(part)

# %% [markdown]
# Four elements, yet all 12 cells stay in memory. To keep a small slice of something large and let the rest go, write `part.clone()`.
#
# ## expand has a stride of 0 { #expand }
#
# A stride can be 0: the index grows, the place in memory stays. That is how 3 cells are read as 12 elements, and nothing is copied.

# %% alt="Above, only 3 cells of memory: 10, 20, 30; below, three rows of four equal numbers, and the four lines of each row meet in one cell."
column = torch.tensor([[10], [20], [30]])
wide = column.expand(3, 4)
print("shape", tuple(wide.shape), "strides", wide.stride())
print(wide)
picture(wide)

# %% [markdown]
# Write to `wide[0, 0]` and all four numbers of the row change: they are one cell (see [expand and repeat](memory.md#expand-repeat)).
#
# ## The same shape in another memory order { #memory-order }
#
# Strides explain `channels_last`, too: one picture of 3 channels, each 2×2. The shape and the value at every position stay the same; what changes is who lies next to whom in memory. First the usual order, then `channels_last`; each group below is a channel.

# %% alt="The memory holds 0 to 11 in order; below, three groups of four, and the lines of each group run side by side to four neighbouring cells."
image = torch.arange(12).view(1, 3, 2, 2)
print("strides", image.stride())
picture(image, group=4)

# %% [markdown]
# In `channels_last`, the three channels of a pixel become neighbours: the memory begins with 0, 4, 8.

# %% alt="The memory now reads 0 4 8 1 5 9 2 6 10 3 7 11; below, still 0 to 11 in three groups, whose lines fan out to cells that lie 3 apart."
last = image.to(memory_format=torch.channels_last)
print("strides", last.stride(), "equal:", torch.equal(image, last))
print("contiguous:", last.is_contiguous())
print("as channels_last:", last.is_contiguous(memory_format=torch.channels_last))
picture(last, group=4)

# %% [markdown]
# This time the memory really was written anew, so `last` is a copy. The channel's stride is now 1, which is the order that many convolution kernels on GPUs prefer.
#
# ## Exercises { #exercises }
#
# Write down shape, strides and offset of each tensor and draw the lines; then run the code and see.
#
# 1. `base[:, 1:3].t()`
# 2. `torch.arange(6).unfold(0, 3, 1)`: windows of 3, each one cell further on
# 3. `base.flip(1)`: is it a view? Can a stride be negative?

# %% alt="The picture of exercise 2: above, 6 cells of memory, below, four windows 012, 123, 234, 345 with three lines each; the cells in the middle have three lines."
answers = {
    "base[:, 1:3].t()": base[:, 1:3].t(),
    "unfold(0, 3, 1)": torch.arange(6).unfold(0, 3, 1),
    "base.flip(1)": base.flip(1),
}
for code, tensor in answers.items():
    facts = tuple(tensor.shape), tensor.stride(), tensor.storage_offset()
    print(f"{code:17}", *facts)

flipped = answers["base.flip(1)"]
print("flip shares memory:", flipped.data_ptr() == base.data_ptr())
picture(answers["unfold(0, 3, 1)"])

# %% [markdown]
# Exercise 2: 6 cells are read as 12 elements, both strides are 1, and neighbouring windows share cells. Exercise 3: a stride in PyTorch cannot be negative, so `flip` has to copy; in NumPy `[:, ::-1]` is a view, which is why an array with negative strides [does not pass `from_numpy`](../tensors/memory.md#numpy-bridge-memory).
