"""Faults that raise nothing: a batch learnt by heart, gradients not cleared, not clipped."""


def overfit_one_batch_test():
    # --8<-- [start:overfit_one_batch_test]
    import math

    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs, labels = torch.randn(16, 8), torch.arange(16) % 4
    model = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 4))
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

    print(f"ln(4) = {math.log(4):.2f}")
    for step in range(101):
        loss = criterion(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 25 == 0:
            hits = (model(inputs).argmax(dim=1) == labels).sum().item()
            print(f"step {step:3}: loss {loss.item():.2f}, {hits} of 16 right")
    # --8<-- [end:overfit_one_batch_test]
    return loss, hits


def overfit_one_batch_test_faults():
    # --8<-- [start:overfit_one_batch_test_faults]
    import torch
    from torch import nn

    def loss_by_heart(last=None, trained=slice(None), shuffle=False):
        torch.manual_seed(0)
        inputs, labels = torch.randn(16, 8), torch.arange(16) % 4
        model = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 4))
        if last is not None:
            model.append(last)
        optimizer = torch.optim.Adam(model[trained].parameters(), lr=0.01)
        for _ in range(200):
            if shuffle:
                labels = labels[torch.randperm(16)]
            loss = nn.functional.cross_entropy(model(inputs), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        return loss.item()

    losses = {
        "right": loss_by_heart(),
        "softmax before the loss": loss_by_heart(last=nn.Softmax(dim=1)),
        "Dropout at the end": loss_by_heart(last=nn.Dropout(0.5)),
        "labels shuffled apart": loss_by_heart(shuffle=True),
        "optimizer lacks a layer": loss_by_heart(trained=slice(2, 3)),
    }
    for fault, loss in losses.items():
        print(f"{fault:27} {loss:.2f}")
    # --8<-- [end:overfit_one_batch_test_faults]
    return losses


def overfit_one_batch_test_shuffled():
    # --8<-- [start:overfit_one_batch_test_shuffled]
    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs = torch.randn(1016, 8)
    labels = (inputs[:, 0] > 0).long()
    labels = labels[torch.randperm(1016)]
    model = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(200):
        loss = nn.functional.cross_entropy(model(inputs[:16]), labels[:16])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    hits = (model(inputs).argmax(dim=1) == labels).float()
    print(f"the batch {hits[:16].mean():.0%}, new samples {hits[16:].mean():.0%}")
    # --8<-- [end:overfit_one_batch_test_shuffled]
    return hits[:16].mean(), hits[16:].mean()


def missing_zero_grad():
    # --8<-- [start:missing_zero_grad]
    import torch
    from torch import nn

    def losses_of(clear, momentum=0.0):
        torch.manual_seed(0)
        inputs = torch.randn(64, 1)
        targets = 3 * inputs + 1
        model = nn.Linear(1, 1)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=momentum)
        losses = []
        for _ in range(60):
            if clear:
                optimizer.zero_grad()
            loss = nn.functional.mse_loss(model(inputs), targets)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        return losses

    runs = {
        "zero_grad": losses_of(clear=True),
        "no zero_grad": losses_of(clear=False),
        "no zero_grad, momentum": losses_of(clear=False, momentum=0.9),
    }
    for name, losses in runs.items():
        print(f"{name:23}", *(f"{loss:8.2g}" for loss in losses[::10]))
    # --8<-- [end:missing_zero_grad]
    return runs


def gradient_clipping():
    # --8<-- [start:gradient_clipping]
    import torch
    from torch import nn

    def losses_of(max_norm):
        torch.manual_seed(0)
        inputs = torch.randn(64, 4)
        targets = inputs.sum(dim=1, keepdim=True)
        targets[0] = 1000
        model = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 1))
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        losses = []
        for first in range(0, 64, 8):
            batch = slice(first, first + 8)
            loss = nn.functional.mse_loss(model(inputs[batch]), targets[batch])
            optimizer.zero_grad()
            loss.backward()
            if max_norm is not None:
                nn.utils.clip_grad_norm_(model.parameters(), max_norm)
            optimizer.step()
            losses.append(loss.item())
        return losses

    for max_norm in (None, 1.0):
        print(f"{max_norm!s:4}", *(f"{loss:8.2g}" for loss in losses_of(max_norm)))
    # --8<-- [end:gradient_clipping]
    return losses_of(None), losses_of(1.0)


def gradient_clipping_norm():
    # --8<-- [start:gradient_clipping_norm]
    import torch
    from torch import nn

    weight, bias = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(1))
    weight.grad, bias.grad = torch.tensor([3.0, 0.0]), torch.tensor([4.0])
    before = nn.utils.clip_grad_norm_([weight, bias], max_norm=1.0)
    print("norm before:", before.item())
    print("clipped:", weight.grad, bias.grad)

    weight.grad = torch.tensor([3.0, 0.1])
    nn.utils.clip_grad_value_([weight], clip_value=1.0)
    print("by value:", weight.grad)
    # --8<-- [end:gradient_clipping_norm]
    return before, weight.grad, bias.grad


def gradient_clipping_nan():
    # --8<-- [start:gradient_clipping_nan]
    import torch
    from torch import nn

    weight = nn.Parameter(torch.zeros(2))
    weight.grad = torch.tensor([float("nan"), 1.0])
    norm = nn.utils.clip_grad_norm_([weight], max_norm=1.0)
    print(norm, weight.grad)
    nn.utils.clip_grad_norm_([weight], max_norm=1.0, error_if_nonfinite=True)
    # --8<-- [end:gradient_clipping_nan]
