# ---
# synced: "3beb3340c2c8"
# ---

# %% [markdown]
# # 用眼睛看步长
#
# 张量的数据是一排内存格子；形状和步长只说按什么次序去读。这一页把读的次序画出来：先猜，再看图。把代码复制到笔记本里，换成你自己的张量；在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 一排格子和一种走法 { #memory-and-strides }
#
# 先要一块 12 格的内存，再把它看成 3 行 4 列。步长 `(4, 1)` 的意思是：行号加一，在内存里跳 4 格；列号加一，跳 1 格。

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
# `places` 就是全部的秘密：起点，加上每个下标乘以自己的步长。`base[1, 2]` 在第 0 + 1×4 + 2×1 = 6 格。
#
# 再写一个画图的函数，怎么画不必细看。图里上面一排是内存，下面一排是张量的元素，按逐行读的次序排开，每行之间留空；线连着元素和它所在的格子。

# %% alt="上面 12 格内存，下面 3 行各 4 个元素，12 条线依次相连，没有一条交叉。"
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
# 12 条线一条也不交叉：读的次序就是内存的次序。这就叫连续（contiguous）。
#
# ## 转置：只换步长 { #transpose }
#
# `t()` 不搬数据，只把两个步长对调。同样的 12 格，读起来要跳来跳去。

# %% alt="下面是 4 行各 3 个元素：0 4 8、1 5 9、2 6 10、3 7 11。每行的三条线分开落在内存里相隔 4 格的地方，互相交叉。"
turned = base.t()
print("shape", tuple(turned.shape), "strides", turned.stride())
print("same memory:", turned.data_ptr() == base.data_ptr())
print("contiguous:", turned.is_contiguous())
picture(turned)

# %% [markdown]
# 逐行读过去，每步跳 +4、+4、−7……，没有哪一个步长能这样走，所以 `turned.view(12)` 会[报错](../errors/view-not-contiguous.md)，`turned.reshape(12)` 只好复制。
#
# ## 切片：换起点，跨着走 { #slices }
#
# 切片也不搬数据：起点往后挪，步长变大，格子有的用不到。图里没有底色的，就是被跳过的格子。

# %% alt="12 格内存里有底色的是 4、6、8、10；下面是两行：4 6 和 8 10，四条线不交叉，但都跳过一格。"
part = base[1:, ::2]
print("shape", tuple(part.shape), "strides", part.stride())
print("offset", part.storage_offset())
print("elements:", part.numel())
print("cells kept:", part.untyped_storage().nbytes() // part.element_size())
picture(part)

# %% [markdown]
# 只用 4 个元素，12 格内存却都得留着。从一大块数据里切一小片、又想放掉原来那块时，写 `part.clone()`。
#
# ## expand：步长为 0 { #expand }
#
# 步长可以是 0：下标加一，在内存里原地不动。3 格内存就这样读出 12 个元素，一格也没有复制。

# %% alt="上面只有 3 格内存：10、20、30；下面三行各四个相同的数，每行的四条线收拢到同一格。"
column = torch.tensor([[10], [20], [30]])
wide = column.expand(3, 4)
print("shape", tuple(wide.shape), "strides", wide.stride())
print(wide)
picture(wide)

# %% [markdown]
# 往 `wide[0, 0]` 里写，整行四个数都会变：它们是同一格（见 [expand 与 repeat](memory.md#expand-repeat)）。
#
# ## 形状相同，内存次序不同 { #memory-order }
#
# 步长还能解释 `channels_last`：一张图，3 个通道，每个通道 2×2。形状、每个位置的值都不变，变的只是谁和谁在内存里挨着。先看默认的次序，再看 `channels_last`；下面每一组是一个通道。

# %% alt="内存依次是 0 到 11，下面三组各四个元素，每组的线平行地落在相邻的四格上。"
image = torch.arange(12).view(1, 3, 2, 2)
print("strides", image.stride())
picture(image, group=4)

# %% [markdown]
# 换成 `channels_last`，同一个像素的三个通道就挨在一起了：内存里先是 0、4、8。

# %% alt="内存次序变成 0 4 8 1 5 9 2 6 10 3 7 11；下面仍是 0 到 11 三组，每组的线分散到相隔 3 格的地方。"
last = image.to(memory_format=torch.channels_last)
print("strides", last.stride(), "equal:", torch.equal(image, last))
print("contiguous:", last.is_contiguous())
print("as channels_last:", last.is_contiguous(memory_format=torch.channels_last))
picture(last, group=4)

# %% [markdown]
# 这一次内存真的重排过，所以 `last` 是副本。通道的步长成了 1，这正是很多卷积核在 GPU 上喜欢的次序。
#
# ## 练习 { #exercises }
#
# 先在纸上写出每个张量的形状、步长、起点，画出线；再运行，看猜得对不对。
#
# 1. `base[:, 1:3].t()`
# 2. `torch.arange(6).unfold(0, 3, 1)`：长 3 的窗口，每次挪 1 格
# 3. `base.flip(1)`：它是视图吗？步长能是负数吗？

# %% alt="第 2 题的图：上面 6 格内存，下面四个窗口 012、123、234、345，各有三条线，中间的格子连着三条线。"
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
# 第 2 题：6 格内存读出 12 个元素，两维的步长都是 1，相邻的窗口共用格子。第 3 题：PyTorch 的步长不能是负数，所以 `flip` 只能复制；NumPy 的 `[:, ::-1]` 却是视图，带着负步长的数组也就[进不了 `from_numpy`](../tensors/memory.md#numpy-bridge-memory)。
