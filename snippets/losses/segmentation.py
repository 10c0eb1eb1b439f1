"""Losses for label maps, and losses of one's own: a function, Dice, focal, IoU."""


def cross_entropy_segmentation():
    # --8<-- [start:cross_entropy_segmentation]
    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)
    scores = torch.randn(2, 4, 8, 8)
    labels = torch.randint(0, 4, (2, 8, 8))
    loss = F.cross_entropy(scores, labels)
    print(tuple(scores.shape), tuple(labels.shape), labels.dtype, loss.dim())

    each = F.cross_entropy(scores, labels, reduction="none")
    print(tuple(each.shape))
    # --8<-- [end:cross_entropy_segmentation]
    return loss, each


def cross_entropy_segmentation_one_hot():
    # --8<-- [start:cross_entropy_segmentation_one_hot]
    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)
    scores = torch.randn(2, 4, 8, 8)
    labels = torch.randint(0, 4, (2, 8, 8))
    one_hot = F.one_hot(labels, num_classes=4).permute(0, 3, 1, 2)
    print(tuple(one_hot.shape), one_hot.dtype)

    by_index = F.cross_entropy(scores, labels)
    by_one_hot = F.cross_entropy(scores, one_hot.float())
    print(torch.allclose(by_index, by_one_hot))
    print(torch.equal(one_hot.argmax(dim=1), labels))
    F.cross_entropy(scores, one_hot)
    # --8<-- [end:cross_entropy_segmentation_one_hot]


def cross_entropy_segmentation_4d():
    # --8<-- [start:cross_entropy_segmentation_4d]
    import torch
    from torch.nn import functional as F

    scores = torch.zeros(2, 4, 8, 8)
    labels = torch.zeros(2, 1, 8, 8, dtype=torch.long)
    print(round(F.cross_entropy(scores, labels.squeeze(1)).item(), 4))
    F.cross_entropy(scores, labels)
    # --8<-- [end:cross_entropy_segmentation_4d]


def custom_function():
    # --8<-- [start:custom_function]
    import torch
    from torch.nn import functional as F

    def my_loss(output, target):
        return ((output - target) ** 2).mean()

    torch.manual_seed(0)
    output = torch.randn(4, 1, requires_grad=True)
    target = torch.randn(4, 1)
    loss = my_loss(output, target)
    loss.backward()
    print(torch.allclose(loss, F.mse_loss(output, target)))
    print(torch.allclose(output.grad, 2 * (output - target) / output.numel()))
    # --8<-- [end:custom_function]
    return output, target, loss


def custom_function_numpy():
    # --8<-- [start:custom_function_numpy]
    import numpy as np
    import torch

    output = torch.tensor([1.0, 2.0], requires_grad=True)
    target = torch.tensor([1.0, 4.0])
    difference = output.detach().numpy() - target.numpy()
    loss = torch.tensor(np.square(difference).mean())
    print(loss, loss.requires_grad)
    loss.backward()
    # --8<-- [end:custom_function_numpy]


def custom_function_counting():
    # --8<-- [start:custom_function_counting]
    import torch

    scores = torch.tensor([[2.0, 0.0], [1.5, 0.0]], requires_grad=True)
    labels = torch.tensor([0, 1])
    errors = (scores.argmax(dim=1) != labels).float().mean()
    print(errors, errors.requires_grad)
    # --8<-- [end:custom_function_counting]
    return errors


def dice():
    # --8<-- [start:dice]
    import torch
    from torch import nn

    class DiceLoss(nn.Module):
        def __init__(self, smooth=1.0):
            super().__init__()
            self.smooth = smooth

        def forward(self, scores, target):
            probability = scores.sigmoid().flatten(1)
            target = target.flatten(1)
            overlap = (probability * target).sum(dim=1)
            sizes = probability.sum(dim=1) + target.sum(dim=1)
            return 1 - ((2 * overlap + self.smooth) / (sizes + self.smooth)).mean()

    target = torch.zeros(2, 1, 8, 8)
    target[:, :, :4, :4] = 1
    criterion = DiceLoss()
    perfect = (target * 2 - 1) * 100
    nothing = torch.zeros(2, 1, 8, 8, requires_grad=True)
    loss = criterion(nothing, target)
    loss.backward()
    print(criterion(perfect, target).item(), round(loss.item(), 4))
    print(nothing.grad[0, 0, 0, 0] < 0, nothing.grad[0, 0, 7, 7] > 0)
    # --8<-- [end:dice]
    return criterion, nothing, target, loss


def dice_multi_class():
    # --8<-- [start:dice_multi_class]
    import torch
    from torch.nn import functional as F

    def multi_class_dice_loss(scores, labels, smooth=1.0):
        probability = scores.softmax(dim=1).flatten(2)
        target = F.one_hot(labels, scores.shape[1]).movedim(-1, 1).flatten(2)
        overlap = (probability * target).sum(dim=2)
        sizes = probability.sum(dim=2) + target.sum(dim=2)
        return 1 - ((2 * overlap + smooth) / (sizes + smooth)).mean()

    torch.manual_seed(0)
    labels = torch.randint(0, 4, (2, 8, 8))
    perfect = F.one_hot(labels, 4).movedim(-1, 1) * 100.0
    print(multi_class_dice_loss(perfect, labels).item())
    print(round(multi_class_dice_loss(torch.zeros(2, 4, 8, 8), labels).item(), 4))
    # --8<-- [end:dice_multi_class]
    return multi_class_dice_loss, perfect, labels


def dice_view():
    # --8<-- [start:dice_view]
    import torch

    scores = torch.zeros(2, 3, 8, 8).to(memory_format=torch.channels_last)
    print(tuple(scores.flatten(1).shape), tuple(scores.reshape(-1).shape))
    scores.view(-1)
    # --8<-- [end:dice_view]


def dice_pooled():
    # --8<-- [start:dice_pooled]
    import torch

    def dice_loss(probability, target, smooth=1.0):
        overlap = (probability * target).sum(dim=-1)
        sizes = probability.sum(dim=-1) + target.sum(dim=-1)
        return 1 - (2 * overlap + smooth) / (sizes + smooth)

    target = torch.zeros(2, 1000)
    target[0, :900] = 1
    target[1, :5] = 1
    prediction = target.clone()
    prediction[1] = 0
    print(dice_loss(prediction, target))
    print(dice_loss(prediction, target).mean())
    print(dice_loss(prediction.flatten(), target.flatten()))
    # --8<-- [end:dice_pooled]
    each = dice_loss(prediction, target)
    return each, dice_loss(prediction.flatten(), target.flatten())


def focal_and_iou():
    # --8<-- [start:focal_and_iou]
    import torch
    from torch.nn import functional as F
    from torchvision.ops import sigmoid_focal_loss

    def focal_loss(scores, target, gamma=2.0):
        each = F.binary_cross_entropy_with_logits(scores, target, reduction="none")
        right = (-each).exp()
        return (1 - right) ** gamma * each

    probability = torch.tensor([0.99, 0.9, 0.5, 0.1])
    scores, target = probability.logit(), torch.ones(4)
    plain = F.binary_cross_entropy_with_logits(scores, target, reduction="none")
    focal = focal_loss(scores, target)
    for p, before, after in zip(probability.tolist(), plain.tolist(), focal.tolist()):
        print(f"{p:.2f} {before:.4f} {after:.6f}")
    ready = sigmoid_focal_loss(scores, target, alpha=-1, gamma=2)
    print(torch.allclose(focal, ready))
    # --8<-- [end:focal_and_iou]
    return plain, focal, ready


def focal_and_iou_multi_class():
    # --8<-- [start:focal_and_iou_multi_class]
    import torch
    from torch.nn import functional as F

    def focal_cross_entropy(scores, labels, gamma=2.0, weight=None):
        each = F.cross_entropy(scores, labels, reduction="none")
        factor = (1 - (-each).exp()) ** gamma
        if weight is not None:
            factor = factor * weight[labels]
        return (factor * each).mean()

    torch.manual_seed(0)
    scores, labels = torch.randn(2, 4, 8, 8), torch.randint(0, 4, (2, 8, 8))
    plain = F.cross_entropy(scores, labels)
    print(torch.allclose(focal_cross_entropy(scores, labels, gamma=0), plain))
    print(bool(focal_cross_entropy(scores, labels) < plain))
    # --8<-- [end:focal_and_iou_multi_class]
    return focal_cross_entropy(scores, labels), plain


def focal_and_iou_boxes():
    # --8<-- [start:focal_and_iou_boxes]
    import torch
    from torchvision.ops import box_iou, generalized_box_iou_loss

    target = torch.tensor([[0.0, 0.0, 4.0, 4.0]])
    for left in (0.0, 2.0, 6.0):
        box = torch.tensor([[left, 0.0, left + 4, 4.0]], requires_grad=True)
        plain = 1 - box_iou(box, target).sum()
        general = generalized_box_iou_loss(box, target, reduction="sum")
        slopes = [torch.autograd.grad(loss, box)[0].abs().sum() for loss in (plain, general)]
        print(f"{left:.0f} {plain:.2f} {general:.2f}", [bool(slope > 0) for slope in slopes])
    # --8<-- [end:focal_and_iou_boxes]
    return plain, general, slopes


def focal_and_iou_masks():
    # --8<-- [start:focal_and_iou_masks]
    import torch

    prediction = torch.tensor([1.0, 1.0, 0.0, 0.0])
    target = torch.tensor([1.0, 0.0, 1.0, 0.0])
    overlap = (prediction * target).sum()
    union = prediction.sum() + target.sum() - overlap
    iou = overlap / union
    dice = 2 * overlap / (prediction.sum() + target.sum())
    print(round(iou.item(), 4), round(dice.item(), 4))
    print(torch.allclose(dice, 2 * iou / (1 + iou)))
    # --8<-- [end:focal_and_iou_masks]
    return iou, dice
