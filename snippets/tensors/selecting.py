"""Choosing by value: the largest element, the elements that are not zero, writing by index."""


def max_argmax():
    # --8<-- [start:max_argmax]
    import torch

    torch.manual_seed(1)
    scores = torch.rand(3, 4)
    print(scores)
    print(scores.max(dim=1))
    print(scores.max(dim=0).values)
    print(scores.max())
    # --8<-- [end:max_argmax]
    return scores


def max_argmax_parts():
    # --8<-- [start:max_argmax_parts]
    import torch

    torch.manual_seed(1)
    scores = torch.rand(3, 4)
    values, indices = scores.max(dim=1)
    print(torch.equal(values, scores.amax(dim=1)))
    print(torch.equal(indices, scores.argmax(dim=1)))
    print(scores.argmax())
    # --8<-- [end:max_argmax_parts]
    return values, indices


def max_argmax_accuracy():
    # --8<-- [start:max_argmax_accuracy]
    import torch

    logits = torch.tensor([[2.0, 0.1, -1.0], [0.3, 0.2, 0.9], [0.5, 1.5, 0.1], [1.0, 3.0, 0.2]])
    labels = torch.tensor([0, 2, 1, 0])
    predicted = logits.argmax(dim=1)
    print(predicted)
    print((predicted == labels).float().mean().item())
    # --8<-- [end:max_argmax_accuracy]
    return predicted, labels


def max_argmax_softmax():
    # --8<-- [start:max_argmax_softmax]
    import torch

    torch.manual_seed(1)
    logits = torch.rand(3, 4)
    probabilities = logits.softmax(dim=1)
    print(torch.allclose(probabilities.sum(dim=1), torch.ones(3)))
    print(torch.equal(probabilities.argmax(dim=1), logits.argmax(dim=1)))
    # --8<-- [end:max_argmax_softmax]
    return logits, probabilities


def max_argmax_softmax_without_dim():
    # --8<-- [start:max_argmax_softmax_without_dim]
    import torch
    from torch.nn import functional

    logits = torch.zeros(5, 2, 4)
    probabilities = functional.softmax(logits)
    print(probabilities[0, 0, 0])
    # --8<-- [end:max_argmax_softmax_without_dim]
    return probabilities


def max_argmax_wrong_dim():
    # --8<-- [start:max_argmax_wrong_dim]
    import torch

    logits = torch.tensor([[9.0, 0.0, 0.0], [8.0, 0.0, 1.0], [0.0, 1.0, 7.0]])
    labels = torch.tensor([0, 0, 2])
    for dim in (0, 1):
        accuracy = (logits.argmax(dim=dim) == labels).float().mean()
        print(f"dim={dim}", round(accuracy.item(), 2))
    # --8<-- [end:max_argmax_wrong_dim]
    return logits, labels


def nonzero_any_all():
    # --8<-- [start:nonzero_any_all]
    import torch

    x = torch.tensor([[0.0, 5.0], [6.0, 7.0]])
    print(torch.nonzero(x))
    print(torch.nonzero(x, as_tuple=True))
    print(x[torch.nonzero(x, as_tuple=True)], x[x != 0])
    # --8<-- [end:nonzero_any_all]
    return x


def nonzero_any_all_gradient():
    # --8<-- [start:nonzero_any_all_gradient]
    import torch

    x = torch.tensor([0.0, 2.0, 3.0], requires_grad=True)
    positions = torch.nonzero(x)
    print(positions.dtype, positions.requires_grad)

    (x[x != 0] ** 2).sum().backward()
    print(x.grad)
    # --8<-- [end:nonzero_any_all_gradient]
    return positions, x.grad


def nonzero_any_all_mask():
    # --8<-- [start:nonzero_any_all_mask]
    import torch

    mask = torch.tensor([[True, False], [True, True]])
    print(mask.any(), mask.all())
    print(mask.all(dim=1))

    loss = torch.tensor(float("nan"))
    if not torch.isfinite(loss).all():
        print("the loss is not finite")
    # --8<-- [end:nonzero_any_all_mask]
    return mask


def nonzero_any_all_truth():
    # --8<-- [start:nonzero_any_all_truth]
    import torch

    x = torch.tensor([1.0, -2.0])
    if x > 0:
        print("positive")
    # --8<-- [end:nonzero_any_all_truth]


def nonzero_any_all_zero():
    # --8<-- [start:nonzero_any_all_zero]
    import torch

    for values in ([1, 2, 3], [1, 0, 3], []):
        x = torch.tensor(values)
        print(values, "all:", x.all().item(), "has a zero:", (x == 0).any().item())
    # --8<-- [end:nonzero_any_all_zero]
    return [torch.tensor(values).all().item() for values in ([1, 2, 3], [1, 0, 3], [])]


def scatter():
    # --8<-- [start:scatter]
    import torch
    from torch.nn import functional

    labels = torch.tensor([2, 0, 1])
    one_hot = torch.zeros(3, 4).scatter(dim=1, index=labels.unsqueeze(1), value=1.0)
    print(one_hot)
    print(torch.equal(one_hot, functional.one_hot(labels, num_classes=4).float()))
    # --8<-- [end:scatter]
    return one_hot


def scatter_add():
    # --8<-- [start:scatter_add]
    import torch

    groups = torch.tensor([0, 0, 2])
    totals = torch.zeros(3).scatter_add(dim=0, index=groups, src=torch.ones(3))
    print(totals)
    # --8<-- [end:scatter_add]
    return totals


def scatter_out_of_bounds():
    # --8<-- [start:scatter_out_of_bounds]
    import torch

    labels = torch.tensor([4, 0, 1])
    torch.zeros(3, 4).scatter(dim=1, index=labels.unsqueeze(1), value=1.0)
    # --8<-- [end:scatter_out_of_bounds]


def scatter_gradient():
    # --8<-- [start:scatter_gradient]
    import torch

    source = torch.tensor([1.0, 2.0], requires_grad=True)
    scattered = torch.zeros(3).scatter(dim=0, index=torch.tensor([0, 2]), src=source)
    assigned = torch.zeros(3)
    assigned[[0, 2]] = source

    for result in (scattered, assigned):
        (gradient,) = torch.autograd.grad((3 * result).sum(), source)
        print(result.tolist(), type(result.grad_fn).__name__, gradient)
    # --8<-- [end:scatter_gradient]
    return scattered, assigned, gradient
