"""backward() without a gradient starts from a tensor of more or fewer than one number."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "grad can be implicitly created only for scalar outputs"),
    (
        "RuntimeError",
        "grad can be implicitly created only for real scalar outputs but got {dtype:dtype}",
    ),
    ("RuntimeError", "grad can be implicitly created only for"),
]
FRAMES = []
EDITS = [("code", "$loss.backward()", "$loss.mean().backward()")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3, requires_grad=True)
    labels = torch.tensor([0, 2, 1, 1])
    loss = nn.CrossEntropyLoss(reduction="none")(scores, labels)
    loss.backward()
    print(tuple(scores.grad.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    scores = torch.randn(4, 3, requires_grad=True)
    labels = torch.tensor([0, 2, 1, 1])
    loss = nn.CrossEntropyLoss(reduction="none")(scores, labels)
    loss.mean().backward()
    print(tuple(scores.grad.shape))
    # --8<-- [end:fix]
    return scores, labels


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(2.0, requires_grad=True)
    losses = (weight - torch.tensor([1.0, 1.0, 3.0, 5.0])) ** 2
    losses.backward(torch.ones_like(losses), retain_graph=True)
    print(weight.grad.item())

    weight.grad = None
    losses.mean().backward()
    print(weight.grad.item())
    # --8<-- [end:does_not_help]
    return len(losses), weight.grad.item()


def reproduce_derivative():
    # --8<-- [start:reproduce_derivative]
    import torch

    x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
    y = x**2
    y.backward()
    print(x.grad)
    # --8<-- [end:reproduce_derivative]


def fix_derivative():
    # --8<-- [start:fix_derivative]
    import torch

    x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
    y = x**2
    y.sum().backward()
    print(x.grad)
    # --8<-- [end:fix_derivative]
    return x.grad


def reproduce_saliency():
    # --8<-- [start:reproduce_saliency]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Flatten(), nn.Linear(12, 5)).eval()
    pictures = torch.randn(2, 3, 2, 2, requires_grad=True)
    best = model(pictures).max(dim=1).values
    best.backward()
    print(tuple(pictures.grad.shape))
    # --8<-- [end:reproduce_saliency]


def fix_saliency():
    # --8<-- [start:fix_saliency]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Flatten(), nn.Linear(12, 5)).eval()
    pictures = torch.randn(2, 3, 2, 2, requires_grad=True)
    best = model(pictures).max(dim=1).values
    best.sum().backward()
    print(tuple(pictures.grad.shape))
    # --8<-- [end:fix_saliency]
    return model, pictures


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    boxes, truth = torch.rand(6, 4, requires_grad=True), torch.rand(6, 4)
    terms = {
        "position": nn.functional.smooth_l1_loss(boxes, truth),
        "size": nn.functional.mse_loss(boxes, truth, reduction="none"),
    }
    print("total", tuple(sum(terms.values()).shape))
    for name, term in terms.items():
        print(name, tuple(term.shape))
    # --8<-- [end:find_it]
    return terms
