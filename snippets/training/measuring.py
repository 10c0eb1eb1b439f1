"""What to keep of a loss, counting hits, averaging, and metrics from one confusion matrix."""


def loss_item():
    # --8<-- [start:loss_item]
    import torch
    from torch import nn

    model = nn.Linear(4, 1)
    loss = model(torch.ones(8, 4)).pow(2).mean()
    print(type(loss.item()).__name__)
    print(loss.grad_fn is None, loss.detach().grad_fn is None)
    # --8<-- [end:loss_item]
    return loss


def loss_item_cuda():
    # --8<-- [start:loss_item_cuda]
    import torch

    weight = torch.ones((), device="cuda", requires_grad=True)
    total = torch.zeros((), device="cuda")
    for step in range(1, 5):
        loss = weight * step
        total += loss.detach()
    print(total.device, total.requires_grad, total.item() / 4)
    # --8<-- [end:loss_item_cuda]
    return total


def loss_item_kept():
    # --8<-- [start:loss_item_kept]
    import weakref

    import torch
    from torch import nn

    class Box:
        def __init__(self, tensor):
            self.tensor = tensor

    def saved_after(collect, backward, steps=10):
        model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1))
        boxes, history = weakref.WeakSet(), []

        def pack(tensor):
            box = Box(tensor.detach())
            boxes.add(box)
            return box

        with torch.autograd.graph.saved_tensors_hooks(pack, lambda box: box.tensor):
            for _ in range(steps):
                loss = model(torch.rand(32, 64)).mean()
                if backward:
                    loss.backward()
                history.append(collect(loss))
            del loss
            return len(boxes)

    collectors = {
        "loss": lambda loss: loss,
        "loss.detach()": lambda loss: loss.detach(),
        "loss.item()": lambda loss: loss.item(),
    }
    print("appended       no backward  after backward")
    for code, collect in collectors.items():
        print(f"{code:13} {saved_after(collect, False):12} {saved_after(collect, True):15}")
    # --8<-- [end:loss_item_kept]
    return [(saved_after(c, False), saved_after(c, True)) for c in collectors.values()]


def loss_item_sum():
    # --8<-- [start:loss_item_sum]
    import torch
    from torch import nn

    model = nn.Linear(4, 1)
    total = 0
    for _ in range(1000):
        loss = model(torch.ones(8, 4)).mean()
        loss.backward()
        total += loss

    links, node = 0, total.grad_fn
    while node.name() == "AddBackward0":
        links, node = links + 1, node.next_functions[0][0]
    print(links)
    # --8<-- [end:loss_item_sum]
    return links


def accuracy():
    # --8<-- [start:accuracy]
    import torch

    logits = torch.tensor([[2.0, 0.1, 0.3], [0.2, 0.1, 0.9], [0.4, 1.5, 0.2], [1.0, 0.3, 0.1]])
    labels = torch.tensor([0, 2, 1, 2])
    predicted = logits.argmax(dim=1)
    hits = (predicted == labels).sum()
    print(predicted, hits)
    print(hits.item() / len(labels))
    print(hits / len(labels), hits // len(labels))
    # --8<-- [end:accuracy]
    return hits, len(labels)


def accuracy_over_one():
    # --8<-- [start:accuracy_over_one]
    import torch

    logits = torch.tensor([[1.5], [0.3], [-0.2], [2.0]])
    labels = torch.tensor([1.0, 1.0, 1.0, 1.0])
    hits = ((logits > 0) == labels).sum().item()
    print(hits / len(labels))

    hits = ((logits.squeeze(1) > 0) == labels).sum().item()
    print(hits / len(labels))
    # --8<-- [end:accuracy_over_one]
    return hits / len(labels), ((logits > 0) == labels).sum().item() / len(labels)


def averaging_losses():
    # --8<-- [start:averaging_losses]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader

    targets = torch.tensor([1.0, 1.0, 1.0, 1.0, 3.0])
    criterion = nn.MSELoss()
    batch_means, total, seen = [], 0.0, 0
    for target in DataLoader(targets, batch_size=4):
        loss = criterion(torch.zeros_like(target), target)
        batch_means.append(loss.item())
        total += loss.item() * len(target)
        seen += len(target)
    print(batch_means)
    print("mean of batches:", sum(batch_means) / len(batch_means))
    print("mean of samples:", total / seen)
    print("all at once:    ", round(criterion(torch.zeros(5), targets).item(), 4))
    # --8<-- [end:averaging_losses]
    return sum(batch_means) / len(batch_means), total / seen


def averaging_losses_unequal():
    # --8<-- [start:averaging_losses_unequal]
    means = [1.0, 9.0]
    for sizes in ([4, 4], [4, 1]):
        of_samples = sum(mean * size for mean, size in zip(means, sizes)) / sum(sizes)
        print(f"batches of {sizes}: {sum(means) / len(means)} and {of_samples}")
    # --8<-- [end:averaging_losses_unequal]
    return sum(means) / len(means), of_samples


def metrics_iou_f1():
    # --8<-- [start:metrics_iou_f1]
    import torch

    def count_pairs(predicted, labels, classes):
        pairs = labels.flatten() * classes + predicted.flatten()
        return torch.bincount(pairs, minlength=classes**2).reshape(classes, classes)

    labels = torch.tensor([[0, 0, 0, 1], [0, 0, 1, 1], [0, 2, 2, 1]])
    predicted = torch.tensor([[0, 0, 1, 1], [0, 0, 1, 1], [0, 2, 0, 1]])
    matrix = count_pairs(predicted, labels, classes=3)
    print(matrix)

    right = matrix.diagonal()
    precision = right / matrix.sum(dim=0)
    recall = right / matrix.sum(dim=1)
    f1 = 2 * right / (matrix.sum(dim=0) + matrix.sum(dim=1))
    iou = right / (matrix.sum(dim=0) + matrix.sum(dim=1) - right)
    for name, values in {"precision": precision, "recall": recall, "F1": f1, "IoU": iou}.items():
        print(f"{name:9}", [round(value, 2) for value in values.tolist()])
    print("mean IoU ", round(iou.mean().item(), 2))
    # --8<-- [end:metrics_iou_f1]
    return matrix, precision, recall, f1, iou


def metrics_iou_f1_imbalanced():
    # --8<-- [start:metrics_iou_f1_imbalanced]
    import torch

    labels = torch.cat([torch.zeros(98), torch.ones(2)])
    predicted = torch.zeros(100)
    found = (predicted * labels).sum()
    print("accuracy", (predicted == labels).sum().item() / len(labels))
    print("F1", (2 * found / (predicted.sum() + labels.sum())).item())
    # --8<-- [end:metrics_iou_f1_imbalanced]
    return (predicted == labels).float().mean(), 2 * found / (predicted.sum() + labels.sum())


def metrics_iou_f1_batches():
    # --8<-- [start:metrics_iou_f1_batches]
    import torch

    def overlap(predicted, labels):
        return torch.tensor([(predicted & labels).sum(), (predicted | labels).sum()])

    labels = torch.tensor([[1, 1, 1, 1], [0, 0, 0, 1]], dtype=torch.bool)
    predicted = torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]], dtype=torch.bool)
    counts = torch.stack([overlap(p, y) for p, y in zip(predicted, labels)])
    per_batch = counts[:, 0] / counts[:, 1]
    print("per batch", per_batch.tolist(), "mean", per_batch.mean().item())
    both, either = counts.sum(dim=0).tolist()
    print("counted over all", round(both / either, 3))
    # --8<-- [end:metrics_iou_f1_batches]
    return per_batch.mean().item(), both / either
