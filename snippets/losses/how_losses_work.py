"""What all losses share: class or function, how one number is made of many, argument order."""


def nn_vs_functional():
    # --8<-- [start:nn_vs_functional]
    import torch
    from torch import nn
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    labels = torch.tensor([0, 1])

    criterion = nn.CrossEntropyLoss()
    print(criterion(scores, labels))
    print(nn.CrossEntropyLoss()(scores, labels))
    print(F.cross_entropy(scores, labels))
    # --8<-- [end:nn_vs_functional]
    return criterion(scores, labels), F.cross_entropy(scores, labels)


def nn_vs_functional_construct():
    # --8<-- [start:nn_vs_functional_construct]
    import torch
    from torch import nn

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    labels = torch.tensor([0, 1])
    nn.CrossEntropyLoss(scores, labels)
    # --8<-- [end:nn_vs_functional_construct]


def nn_vs_functional_name():
    # --8<-- [start:nn_vs_functional_name]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    F.CrossEntropyLoss(scores, torch.tensor([0, 1]))
    # --8<-- [end:nn_vs_functional_name]


def nn_vs_functional_state():
    # --8<-- [start:nn_vs_functional_state]
    import torch
    from torch import nn

    plain = nn.CrossEntropyLoss()
    weighted = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 1.0, 5.0]))
    print(list(plain.state_dict()), list(weighted.state_dict()))
    print(weighted.to(torch.float64).weight.dtype)
    # --8<-- [end:nn_vs_functional_state]
    return plain, weighted


def reduction():
    # --8<-- [start:reduction]
    import torch
    from torch import nn

    prediction = torch.tensor([1.0, 2.0, 4.0])
    target = torch.tensor([1.0, 4.0, 1.0])
    results = {}
    for Loss in (nn.L1Loss, nn.MSELoss, nn.SmoothL1Loss):
        each, total, mean = (
            Loss(reduction=how)(prediction, target) for how in ("none", "sum", "mean")
        )
        print(f"{Loss.__name__:13}", each.tolist(), total.item(), round(mean.item(), 4))
        results[Loss.__name__] = each.tolist(), total.item(), mean.item()
    # --8<-- [end:reduction]
    return results


def reduction_weighted():
    # --8<-- [start:reduction_weighted]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    labels = torch.tensor([0, 1])
    weight = torch.tensor([1.0, 3.0, 1.0])

    each = F.cross_entropy(scores, labels, reduction="none")
    used = weight[labels]
    print(F.cross_entropy(scores, labels), each.mean())
    print(F.cross_entropy(scores, labels, weight=weight))
    print((used * each).sum() / used.sum())
    print((used * each).mean())
    # --8<-- [end:reduction_weighted]
    return scores, labels, weight, each


def reduction_unknown():
    # --8<-- [start:reduction_unknown]
    import torch
    from torch import nn

    nn.L1Loss(reduction="avg")(torch.zeros(3), torch.ones(3))
    # --8<-- [end:reduction_unknown]


def reduction_size_average():
    # --8<-- [start:reduction_size_average]
    from torch import nn

    criterion = nn.MSELoss(size_average=False)
    print(criterion.reduction)
    # --8<-- [end:reduction_size_average]
    return criterion.reduction


def argument_order():
    # --8<-- [start:argument_order]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([2.0, -1.0, 0.5])
    target = torch.tensor([1.0, 0.0, 1.0])
    probabilities = scores.sigmoid()
    pairs = {
        "mse_loss": (F.mse_loss, probabilities, target),
        "bce_with_logits": (F.binary_cross_entropy_with_logits, scores, target),
        "binary_cross_entropy": (F.binary_cross_entropy, probabilities, target),
    }
    results = {}
    for name, (loss, first, second) in pairs.items():
        results[name] = loss(first, second).item(), loss(second, first).item()
        right, swapped = results[name]
        print(f"{name:21} {right:.4f} swapped {swapped:.4f}")
    # --8<-- [end:argument_order]
    return results


def argument_order_kl():
    # --8<-- [start:argument_order_kl]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, -1.0], [0.5, 0.0, 0.0]])
    teacher = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])
    right = F.kl_div(scores.log_softmax(dim=1), teacher, reduction="batchmean")
    swapped = F.kl_div(teacher, scores.log_softmax(dim=1), reduction="batchmean")
    print(round(right.item(), 4), swapped.item())
    # --8<-- [end:argument_order_kl]
    return right, swapped


def argument_order_raises():
    # --8<-- [start:argument_order_raises]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    labels = torch.tensor([0, 1])
    print(F.cross_entropy(input=scores, target=labels))
    F.cross_entropy(labels, scores)
    # --8<-- [end:argument_order_raises]
