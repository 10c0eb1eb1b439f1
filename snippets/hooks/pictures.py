"""Drawing what a batch holds: a grid of pictures, OpenCV in notebooks, a confusion matrix."""


def matplotlib_grid():
    # --8<-- [start:matplotlib_grid]
    import tempfile
    from pathlib import Path

    import matplotlib.pyplot as plt
    import torch
    from torchvision.utils import make_grid

    torch.manual_seed(0)
    batch = torch.rand(8, 3, 16, 16)
    grid = make_grid(batch, nrow=8, padding=10)
    print(tuple(grid.shape), tuple(make_grid(batch[:, :1]).shape))

    fig, ax = plt.subplots(figsize=(8, 2))
    ax.imshow(grid.permute(1, 2, 0).numpy())
    ax.axis("off")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "batch.png")
        fig.savefig(path)
        print(plt.imread(path).shape)
    plt.close(fig)
    # --8<-- [end:matplotlib_grid]
    return grid


def matplotlib_grid_normalised():
    # --8<-- [start:matplotlib_grid_normalised]
    import torch
    from torchvision.transforms.v2.functional import normalize

    torch.manual_seed(0)
    mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
    picture = torch.rand(3, 16, 16)
    normalised = normalize(picture, mean, std)
    back = normalised * torch.tensor(std)[:, None, None] + torch.tensor(mean)[:, None, None]
    outside = (normalised < 0) | (normalised > 1)
    print(f"{outside.float().mean():.0%} of the numbers outside 0 to 1")
    print(torch.allclose(back, picture, atol=1e-6))
    # --8<-- [end:matplotlib_grid_normalised]
    return normalised, picture, back


def matplotlib_grid_channels_first():
    # --8<-- [start:matplotlib_grid_channels_first]
    import matplotlib.pyplot as plt
    import torch

    plt.imshow(torch.rand(3, 16, 16).numpy())
    # --8<-- [end:matplotlib_grid_channels_first]


def matplotlib_grid_transpose():
    # --8<-- [start:matplotlib_grid_transpose]
    import numpy as np

    array = np.zeros((3, 16, 20))
    print(np.transpose(array, (1, 2, 0)).shape, array.transpose(1, 2, 0).shape)
    np.transpose(1, 2, 0)
    # --8<-- [end:matplotlib_grid_transpose]


def opencv_in_notebook():
    # --8<-- [start:opencv_in_notebook]
    import cv2
    import matplotlib.pyplot as plt
    import numpy as np

    bgr = np.zeros((20, 20, 3), dtype=np.uint8)
    bgr[..., 2] = 255
    rgb = cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)

    fig, axes = plt.subplots(1, 2)
    for ax, picture in zip(axes, (bgr, rgb)):
        ax.imshow(picture)
        ax.axis("off")
    fig.canvas.draw()
    drawn = np.asarray(fig.canvas.buffer_rgba())
    plt.close(fig)
    shown = []
    for ax in axes:
        x, y = ax.transData.transform((10, 10)).astype(int)
        shown.append(drawn[-y, x, :3].tolist())
    print("as it is  ", shown[0])
    print("BGR to RGB", shown[1])
    # --8<-- [end:opencv_in_notebook]
    return shown


def opencv_in_notebook_saved():
    # --8<-- [start:opencv_in_notebook_saved]
    import tempfile
    from pathlib import Path

    import cv2
    import numpy as np
    from PIL import Image

    red = np.zeros((20, 20, 3), dtype=np.uint8)
    red[..., 0] = 255
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "red.png"))
        cv2.imwrite(path, red)
        print("saved as it is ", Image.open(path).convert("RGB").getpixel((5, 5)))
        cv2.imwrite(path, cv2.cvtColor(red, cv2.COLOR_RGB2BGR))
        print("converted first", Image.open(path).convert("RGB").getpixel((5, 5)))
        found = Image.open(path).convert("RGB").getpixel((5, 5))
    # --8<-- [end:opencv_in_notebook_saved]
    return found


def opencv_in_notebook_window():
    # --8<-- [start:opencv_in_notebook_window]
    import cv2
    import numpy as np

    try:
        cv2.imshow("picture", np.zeros((20, 20, 3), dtype=np.uint8))
    except cv2.error as error:
        message = error.err
        print(message.split(".")[0])
    # --8<-- [end:opencv_in_notebook_window]
    return message


def opencv_in_notebook_missing():
    # --8<-- [start:opencv_in_notebook_missing]
    import cv2

    picture = cv2.imread("missing.png")
    print(picture)
    try:
        cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    except cv2.error as error:
        message = error.err
        print(message)
    # --8<-- [end:opencv_in_notebook_missing]
    return message


def confusion_matrix_figure():
    # --8<-- [start:confusion_matrix_figure]
    import tempfile

    import matplotlib.pyplot as plt
    import torch
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch.utils.tensorboard import SummaryWriter

    names = ["cat", "dog", "owl"]
    labels = torch.tensor([0, 0, 0, 1, 1, 2, 2, 2])
    found = torch.tensor([0, 0, 1, 1, 1, 2, 0, 2])
    counts = torch.bincount(labels * 3 + found, minlength=9).reshape(3, 3)
    print(counts)

    fig, ax = plt.subplots()
    ax.imshow(counts.numpy(), cmap="Greys", vmax=2 * int(counts.max()))
    ax.set(xlabel="predicted", ylabel="true", xticks=range(3), yticks=range(3))
    ax.set_xticklabels(names)
    ax.set_yticklabels(names)
    for row, column in torch.cartesian_prod(torch.arange(3), torch.arange(3)).tolist():
        ax.text(column, row, int(counts[row, column]), ha="center", va="center")

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            writer.add_figure("confusion", fig, global_step=0)
        events = EventAccumulator(folder)
        events.Reload()
        tags = events.Tags()["images"]
    recall = counts.diagonal() / counts.sum(dim=1)
    print(tags, [round(share, 4) for share in recall.tolist()])
    # --8<-- [end:confusion_matrix_figure]
    return counts, tags
