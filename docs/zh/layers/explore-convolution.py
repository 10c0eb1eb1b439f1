# ---
# synced: "63c6b5e61d91"
# ---

# %% [markdown]
# # 用眼睛看卷积
#
# 一个 3×3 的核能做什么？步长、填充、空洞怎样改变一张图？这一页都画出来：先猜，再看图，再换成你自己的核。在脚本里跑，末尾加一句 `plt.show()`。
#
# ## 一张图和几个核 { #kernels }
#
# 先画一张 32×32 的小图：一个方块、一个圆、一条斜线。

# %% alt="32×32 的图：左上一个方块，右上一个圆，一条斜线从左上角到右下角。"
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
# 四个手写的核：左减右找竖边，上减下找横边，九格平均是模糊，中间放大、四周减掉是锐化。

# %% alt="四张结果：第一张只剩竖边，左右一深一浅；第二张只剩横边；第三张边缘变灰；第四张边缘加深。"
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
# 找边的核加起来是 0：平的地方，无论黑白，结果都是 0（灰色）。模糊和锐化的核加起来是 1：平的地方保持原样。
#
# ## 步长、填充、空洞 { #arithmetic }
#
# 同一个模糊核，换三种设置。先用[公式](convolution.md#conv-output-size)算一算输出多大。

# %% alt="四张图：不加设置的略小；填充 4 的多出一圈白边；步长 3 的只有 10×10，看得见大像素；空洞 4 的把每条边变成三条淡边。"
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
# 空洞 4 的九格彼此离得远，平均的是九张错开的图，所以边缘成了重影。
#
# ## 感受野：中间的一点看得到哪里 { #receptive-field }
#
# 让输出正中的一点反向传播，梯度不为 0 的地方就是它看得到的。颜色越深，影响越大。

# %% alt="左图是中间一团，越往外越淡；中图铺满整张，中间深；右图是每四格一个点的点阵。"
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
# 四层都是 9 个权重。普通卷积宽 9；空洞翻倍的宽 31，每一格都看得到；空洞都是 4 的宽 33，却只看 81 格，其余全漏掉。三种都是中间重、边上轻：通到中间的路更多。
#
# ## 把核学出来 { #learn }
#
# 给网络看输入和想要的输出，它自己找出核。这里想要的是左减右。

# %% alt="三个 3×3 的核：训练前杂乱，训练后左列深、中列灰、右列浅，和想要的一样。"
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
# ## 练习 { #exercises }
#
# 1. 连做两次 3×3 的模糊，等于一次多大的核？那个核是平的吗？
# 2. `torch.rand(3, 3)` 除以它的和，得到什么样的图？
# 3. 把 `vertical` 左右翻转，图会怎样变？

# %% alt="左边是 5×5 的核，中间深、往外变浅；右边是竖边图，深浅和前面相反。"
twice = convolve(F.pad(kernels["blur"], (2, 2, 2, 2)), kernels["blur"])
print((twice * 81).round().int())
mirrored = convolve(image, kernels["vertical"].flip(1), padding=1)
print(torch.allclose(mirrored, -results["vertical"], atol=1e-6))
show({"twice": twice, "mirrored": mirrored})

# %% [markdown]
# 第 1 题：一次 5×5，中间重、四角轻，越叠越像高斯。第 2 题：还是模糊，只是有点偏。第 3 题：正负对调，因为这个核左右反对称。
