"""backward starts from a loss that no operation with gradients led to."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "element {index:int} of tensors does not require grad and does not have a grad_fn",
    ),
    ("RuntimeError", "element {index:int} of tensors does not require grad"),
]
ATTESTED = [
    (
        "RuntimeError",
        "element {index:int} of variables does not require grad and does not have a grad_fn",
        (
            "https://discuss.pytorch.org/t/runtimeerror-element-0-of-variables-does-not-require-"
            "grad-and-does-not-have-a-grad-fn/11074"
        ),
    ),
    (
        "RuntimeError",
        "there are no graph nodes that require computing gradients",
        "wasidennis/AdaptSegNet#13",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    model.requires_grad_(False)

    scores = model(torch.randn(3, 4))
    loss = nn.CrossEntropyLoss()(scores, torch.tensor([0, 1, 1]))
    loss.backward()
    print([name for name, weight in model.named_parameters() if weight.grad is not None])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    model.requires_grad_(False)
    model[2] = nn.Linear(8, 2)

    scores = model(torch.randn(3, 4))
    loss = nn.CrossEntropyLoss()(scores, torch.tensor([0, 1, 1]))
    loss.backward()
    print([name for name, weight in model.named_parameters() if weight.grad is not None])
    # --8<-- [end:fix]
    return [name for name, weight in model.named_parameters() if weight.grad is not None]


def reproduce_argmax():
    # --8<-- [start:reproduce_argmax]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    labels = torch.tensor([0, 1, 1])
    scores = model(torch.randn(3, 4))
    loss = (scores.argmax(dim=1) != labels).float().mean()
    loss.backward()
    print(model.weight.grad is not None)
    # --8<-- [end:reproduce_argmax]


def fix_argmax():
    # --8<-- [start:fix_argmax]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    labels = torch.tensor([0, 1, 1])
    scores = model(torch.randn(3, 4))
    loss = nn.CrossEntropyLoss()(scores, labels)
    loss.backward()
    print(model.weight.grad is not None)
    # --8<-- [end:fix_argmax]
    return model.weight.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    labels = torch.tensor([0, 1, 1])
    scores = model(torch.randn(3, 4))
    loss = (scores.argmax(dim=1) != labels).float().mean()
    loss.requires_grad_()
    loss.backward()
    print(model.weight.grad)
    # --8<-- [end:does_not_help]
    return model.weight.grad


def reproduce_new_tensor():
    # --8<-- [start:reproduce_new_tensor]
    import torch
    from torch import nn

    model = nn.Linear(4, 1)
    losses = [model(batch).square().mean().item() for batch in torch.randn(3, 5, 4)]
    loss = torch.tensor(losses).mean()
    loss.backward()
    print(model.weight.grad is not None)
    # --8<-- [end:reproduce_new_tensor]


def fix_new_tensor():
    # --8<-- [start:fix_new_tensor]
    import torch
    from torch import nn

    model = nn.Linear(4, 1)
    losses = [model(batch).square().mean() for batch in torch.randn(3, 5, 4)]
    loss = torch.stack(losses).mean()
    loss.backward()
    print(model.weight.grad is not None)
    # --8<-- [end:fix_new_tensor]
    return model.weight.grad


def reproduce_no_grad():
    # --8<-- [start:reproduce_no_grad]
    import torch
    from torch import nn

    @torch.no_grad()
    def predict(model, batch):
        return model(batch)

    model = nn.Linear(4, 1)
    loss = predict(model, torch.randn(3, 4)).square().mean()
    loss.backward()
    print(model.weight.grad is not None)
    # --8<-- [end:reproduce_no_grad]


def fix_no_grad():
    # --8<-- [start:fix_no_grad]
    import torch
    from torch import nn

    def predict(model, batch):
        return model(batch)

    model = nn.Linear(4, 1)
    loss = predict(model, torch.randn(3, 4)).square().mean()
    loss.backward()
    print(model.weight.grad is not None)
    # --8<-- [end:fix_no_grad]
    return model.weight.grad


def checkpointing():
    # --8<-- [start:checkpointing]
    import torch
    from torch import nn
    from torch.utils.checkpoint import checkpoint

    block = nn.Linear(4, 4)
    inputs = torch.randn(2, 4)
    loss = checkpoint(block, inputs, use_reentrant=False).sum()
    loss.backward()
    print(block.weight.grad is not None)
    # --8<-- [end:checkpointing]
    return block.weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    inputs, labels = torch.randn(3, 4), torch.tensor([0, 1, 1])
    scores = model(inputs)
    predicted = scores.argmax(dim=1)
    loss = (predicted != labels).float().mean()

    print(sum(weight.requires_grad for weight in model.parameters()), "trainable")
    print("gradients on:", torch.is_grad_enabled())
    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor):
            print(name, value.requires_grad)
    # --8<-- [end:find_it]
