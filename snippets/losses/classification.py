"""Losses for classification: cross-entropy, binary cross-entropy, smoothing and class weights."""


def cross_entropy():
    # --8<-- [start:cross_entropy]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    labels = torch.tensor([0, 1])
    print(F.cross_entropy(scores, labels))
    print(F.nll_loss(scores.log_softmax(dim=1), labels))
    chosen = scores.softmax(dim=1)[[0, 1], labels]
    print(-chosen.log().mean())
    # --8<-- [end:cross_entropy]
    return F.cross_entropy(scores, labels), F.nll_loss(scores.log_softmax(dim=1), labels), chosen


def cross_entropy_softmax_twice():
    # --8<-- [start:cross_entropy_softmax_twice]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[10.0, 0.0, 0.0], [0.0, 10.0, 0.0]])
    labels = torch.tensor([0, 1])
    print(f"{F.cross_entropy(scores, labels):.1e}")
    print(f"{F.cross_entropy(scores.softmax(dim=1), labels):.4f}")
    # --8<-- [end:cross_entropy_softmax_twice]
    return F.cross_entropy(scores, labels), F.cross_entropy(scores.softmax(dim=1), labels)


def cross_entropy_logits():
    # --8<-- [start:cross_entropy_logits]
    import torch

    scores = torch.tensor([2.0, 0.0, -1.0])
    probabilities = scores.softmax(dim=0)
    print(probabilities.log() - scores)
    print(torch.allclose(probabilities.log().softmax(dim=0), probabilities))
    print(torch.allclose((scores + 7).softmax(dim=0), probabilities))
    # --8<-- [end:cross_entropy_logits]
    return scores, probabilities


def cross_entropy_targets():
    # --8<-- [start:cross_entropy_targets]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    targets = {
        "int64": torch.tensor([0, 1]),
        "uint8": torch.tensor([0, 1], dtype=torch.uint8),
        "one-hot": torch.tensor([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        "mixed": torch.tensor([[0.8, 0.2, 0.0], [0.0, 1.0, 0.0]]),
    }
    losses = {name: F.cross_entropy(scores, target) for name, target in targets.items()}
    for name, loss in losses.items():
        print(f"{name:8}", round(loss.item(), 4))
    print(round(F.cross_entropy(scores[0], torch.tensor(0)).item(), 4))
    # --8<-- [end:cross_entropy_targets]
    return losses


def cross_entropy_float_target():
    # --8<-- [start:cross_entropy_float_target]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    labels = torch.Tensor([0, 1])
    print(labels.dtype, F.cross_entropy(scores, labels.long()))
    F.cross_entropy(scores, labels)
    # --8<-- [end:cross_entropy_float_target]


def cross_entropy_out_of_bounds():
    # --8<-- [start:cross_entropy_out_of_bounds]
    import torch
    from torch.nn import functional as F

    scores = torch.zeros(2, 3)
    F.cross_entropy(scores, torch.tensor([1, 3]))
    # --8<-- [end:cross_entropy_out_of_bounds]


def cross_entropy_ignore_index():
    # --8<-- [start:cross_entropy_ignore_index]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0], [9.0, 0.0, 0.0]])
    labels = torch.tensor([0, 1, 2])
    print(round(F.cross_entropy(scores, labels).item(), 4))

    padded = torch.tensor([0, 1, -100])
    print(round(F.cross_entropy(scores, padded).item(), 4))
    print(round(F.cross_entropy(scores[:2], labels[:2]).item(), 4))
    print(F.cross_entropy(scores, torch.full((3,), -100)))
    # --8<-- [end:cross_entropy_ignore_index]
    return scores, labels, F.cross_entropy(scores, padded)


def bce():
    # --8<-- [start:bce]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([2.0, -1.0, 0.5])
    target = torch.tensor([1.0, 0.0, 1.0])
    probability = scores.sigmoid()
    print(F.binary_cross_entropy(probability, target))
    print(F.binary_cross_entropy_with_logits(scores, target))
    right = target * probability + (1 - target) * (1 - probability)
    print(-right.log().mean())
    # --8<-- [end:bce]
    return scores, target, right


def bce_stable():
    # --8<-- [start:bce_stable]
    import torch
    from torch.nn import functional as F

    one = torch.tensor([1.0])
    for score in (-20.0, -200.0):
        logits = torch.tensor([score], requires_grad=True)
        loss = F.binary_cross_entropy_with_logits(logits, one)
        loss.backward()
        print(loss.item(), logits.grad.item())

        logits.grad = None
        loss = F.binary_cross_entropy(logits.sigmoid(), one)
        loss.backward()
        print(round(loss.item(), 2), round(logits.grad.item(), 4))
    # --8<-- [end:bce_stable]
    return loss.item(), logits.grad.item()


def bce_weight():
    # --8<-- [start:bce_weight]
    import torch
    from torch.nn import functional as F

    scores = torch.zeros(2, 3)
    target = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    options = {"reduction": "none"}
    weight = torch.tensor([1.0, 10.0, 100.0])
    print(F.binary_cross_entropy(scores.sigmoid(), target, weight=weight, **options))
    positives = torch.tensor(10.0)
    print(F.binary_cross_entropy_with_logits(scores, target, pos_weight=positives, **options))
    # --8<-- [end:bce_weight]
    weighted = F.binary_cross_entropy(scores.sigmoid(), target, weight=weight, **options)
    positive = F.binary_cross_entropy_with_logits(scores, target, pos_weight=positives, **options)
    return weighted, positive, target


def bce_range():
    # --8<-- [start:bce_range]
    import torch
    from torch.nn import functional as F

    F.binary_cross_entropy(torch.tensor([2.0]), torch.tensor([1.0]))
    # --8<-- [end:bce_range]


def bce_long():
    # --8<-- [start:bce_long]
    import torch
    from torch.nn import functional as F

    labels = torch.tensor([1, 0])
    print(F.binary_cross_entropy(torch.tensor([0.8, 0.3]), labels.float()))
    F.binary_cross_entropy(torch.tensor([0.8, 0.3]), labels)
    # --8<-- [end:bce_long]


def bce_size():
    # --8<-- [start:bce_size]
    import torch
    from torch.nn import functional as F

    scores, target = torch.zeros(4, 1), torch.ones(4)
    print(F.binary_cross_entropy_with_logits(scores.squeeze(1), target))
    F.binary_cross_entropy_with_logits(scores, target)
    # --8<-- [end:bce_size]


def bce_softmax():
    # --8<-- [start:bce_softmax]
    import torch

    scores = torch.tensor([3.0, 3.0, -3.0])
    print([round(p, 2) for p in scores.sigmoid().tolist()])
    print([round(p, 2) for p in scores.softmax(dim=0).tolist()])
    print(torch.tensor([[3.0], [-3.0]]).softmax(dim=1).flatten())
    # --8<-- [end:bce_softmax]
    return scores.sigmoid(), scores.softmax(dim=0)


def label_smoothing_and_class_weights():
    # --8<-- [start:label_smoothing_and_class_weights]
    import torch
    from torch.nn import functional as F

    labels = torch.tensor([0])
    smooth = torch.full((1, 3), 0.1 / 3)
    smooth[0, 0] += 0.9
    print(smooth)
    for sure in (2.0, 4.0, 8.0):
        scores = torch.tensor([[sure, 0.0, 0.0]])
        plain = F.cross_entropy(scores, labels)
        smoothed = F.cross_entropy(scores, labels, label_smoothing=0.1)
        by_hand = F.cross_entropy(scores, smooth)
        print(f"{plain:.4f} {smoothed:.4f} {by_hand:.4f}")
    # --8<-- [end:label_smoothing_and_class_weights]
    return smooth, smoothed, by_hand


def label_smoothing_and_class_weights_counts():
    # --8<-- [start:label_smoothing_and_class_weights_counts]
    import torch

    labels = torch.tensor([0] * 90 + [1] * 9 + [2])
    counts = torch.bincount(labels, minlength=3)
    weight = len(labels) / (len(counts) * counts)
    print(counts.tolist(), [round(w, 2) for w in weight.tolist()])
    print([round(total, 2) for total in (weight * counts).tolist()])
    # --8<-- [end:label_smoothing_and_class_weights_counts]
    return counts, weight


def label_smoothing_and_class_weights_effect():
    # --8<-- [start:label_smoothing_and_class_weights_effect]
    import torch
    from torch.nn import functional as F

    labels = torch.tensor([0] * 90 + [1] * 10)
    weight = torch.tensor([100 / (2 * 90), 100 / (2 * 10)])
    for name, class_weight in {"plain": None, "weighted": weight}.items():
        bias = torch.zeros(2, requires_grad=True)
        optimizer = torch.optim.SGD([bias], lr=1.0)
        for _ in range(200):
            optimizer.zero_grad()
            F.cross_entropy(bias.expand(100, 2), labels, weight=class_weight).backward()
            optimizer.step()
        print(f"{name:8}", [round(p, 2) for p in bias.softmax(dim=0).tolist()])
    # --8<-- [end:label_smoothing_and_class_weights_effect]
    return bias.softmax(dim=0)
