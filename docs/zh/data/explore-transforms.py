# ---
# synced: "004676172bec"
# ---

# %% [markdown]
# # 用眼睛看变换
#
# 变换写在一行里，后果要看图才知道：裁剪还剩下什么，旋转补进了什么，缩放把线条弄成了什么样。这一页用一张 16×16 的小图，每个像素都看得见：先猜，再看图。把代码复制到笔记本里，换成你自己的图；在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 一张看得出方向的图 { #picture }
#
# 字母 F 翻转、旋转之后都和自己不一样，最适合看几何变换。

# %% alt="16×16 的格子里一个粗笔画的字母 F，竖在偏左的位置。"
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
# ## 搬动像素 { #moving }
#
# 翻转一个像素也不丢。旋转会：转出去的角丢了，转进来的角补 0；`expand=True` 放大画布，一个角也不丢，尺寸却变了。

# %% alt="五个 F：原样、左右翻转、上下翻转、逆时针转 30 度、转 30 度且画布变大。"
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
# 黑像素的个数几乎没变，因为 F 的四角本来就是空的。换成满满的一张图，旋转的角就看得出来：这些 0 也会进网络，`fill=` 可以换成别的值。

# %% alt="两张转了 30 度的满图：一张四角是白的，一张四角是灰的。"
full = torch.ones(1, 16, 16)
corners = {
    "fill=0": v2.RandomRotation((30, 30))(full),
    "fill=0.5": v2.RandomRotation((30, 30), fill=0.5)(full),
}
print({name: round(1 - result.mean().item(), 2) for name, result in corners.items()})
show(corners)

# %% [markdown]
# ## 裁掉多少还认得出 { #crops }
#
# `RandomResizedCrop` 先裁下原图的一部分，再放大到统一的尺寸。`scale` 是面积的范围，默认从 8% 起。看看还剩不剩 F：


# %% alt="默认 scale 裁出的六张：三张缺了上面一横，一张只剩角上一小块，认得出 F 的只有两张。"
def crops(scale):
    torch.manual_seed(0)
    crop = v2.RandomResizedCrop(16, scale=scale, interpolation=InterpolationMode.NEAREST)
    return {f"{number}": crop(picture) for number in range(6)}


show(crops((0.08, 1.0)))

# %% [markdown]
# 大图里的猫裁掉一半还是猫；字母、数字、病灶裁掉一半，标签就不对了。把下限提到 0.6：

# %% alt="scale 从 0.6 起裁出的六张：都认得出是 F，大小和位置各不相同。"
show(crops((0.6, 1.0)))

# %% [markdown]
# `RandomCrop(16, padding=4)` 是另一种：不放大，先补一圈 0 再裁，等于把图随机挪几个像素。

# %% alt="六个大小不变的 F，各向不同方向挪了几格，有的出了边。"
torch.manual_seed(0)
shift = v2.RandomCrop(16, padding=4)
show({f"{number}": shift(picture) for number in range(6)})

# %% [markdown]
# ## 缩放怎样混合像素 { #resizing }
#
# 缩小到 7×7，一个新像素要代表两格多的旧像素：`NEAREST` 只挑一个，没挑中的就没了，F 中间那一横整个消失；双线性取平均，什么都还在，只是出现了灰色；关掉 `antialias`，平均得不够宽，又像在挑。

# %% alt="三个 7×7 的图：NEAREST 只有黑白两色，F 少了中间一横；双线性的 F 完整，边缘是灰的；不抗锯齿的 F 完整，灰得不均匀。"
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
# 图片要平均，标签图只能挑：灰色放在标签图里，就是[造出来的类别](sizes.md#label-maps-resize)。
#
# ## 图片和掩码要走同一步 { #mask }
#
# 把 F 当成要分割的东西：掩码就是它的形状。分开变换，两边各抽各的随机数；一起交给 v2，只抽一次。差别画成深色：

# %% alt="左边两个错开的 F 叠在一起，露出许多深色；右边全白，没有差别。"
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
# ## 练习 { #exercises }
#
# 先猜，再运行。
#
# 1. 先翻转再旋转，和先旋转再翻转，结果一样吗？
# 2. `v2.RandomErasing(p=1, scale=(0.1, 0.2))` 之后，F 还认得出吗？它为什么放在 `Normalize` 后面也行？
# 3. 把 `v2.Normalize([0.5], [0.5])` 之后的图直接交给 `show`，会看到什么？

# %% alt="四张：两个朝不同方向歪的反写 F；一个被抹掉一块的 F；一个看上去和原图一样的 F。"
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
# 第 1 题不一样：镜子里，逆时针成了顺时针，所以变换的次序也是设计的一部分。第 2 题：抹掉的那块填 0，标准化之后 0 正是均值，所以放在后面更自然。第 3 题看上去没变，其实 0 成了 -1，只是 `vmin=0` 把它也画成了白色；要看真正的范围，就打印出来，要看原图，就[还原](to-tensor.md#normalize)。
