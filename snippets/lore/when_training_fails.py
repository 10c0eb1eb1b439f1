"""What to look at when a loss is NaN, does not fall, or an accuracy is stuck."""


def debugging_checklist():
    # --8<-- [start:debugging_checklist]
    import math

    import torch
    from torch import nn
    from torch.nn.functional import cross_entropy

    def examine(model, optimizer, inputs, targets):
        before = {name: weight.detach().clone() for name, weight in model.named_parameters()}
        scores = model(inputs)
        loss = cross_entropy(scores, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(f"loss {loss.item():.2f}, guessing costs {math.log(scores.shape[1]):.2f}")
        for name, weight in model.named_parameters():
            gradient = "no gradient" if weight.grad is None else "gradient"
            moved = "stays" if torch.equal(weight, before[name]) else "moves"
            print(f"{name:9} {gradient:11} {moved}")

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 10))
    model[0].bias.requires_grad_(False)
    optimizer = torch.optim.SGD(model[2].parameters(), lr=0.1)
    examine(model, optimizer, torch.randn(32, 8), torch.randint(10, (32,)))
    # --8<-- [end:debugging_checklist]
    return model


def debugging_checklist_nan():
    # --8<-- [start:debugging_checklist_nan]
    import torch
    from torch import nn

    class Log(nn.Module):
        def forward(self, x):
            return x.log()

    def watch(model):
        def report(name):
            def hook(module, args, output):
                if args[0].isfinite().all() and not output.isfinite().all():
                    found.append(f"{name}: {output.isfinite().logical_not().sum()} not finite")

            return hook

        found = []
        for name, module in model.named_modules():
            module.register_forward_hook(report(name or "model"))
        return found

    model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), Log(), nn.Linear(2, 1))
    nn.init.eye_(model[0].weight)
    nn.init.zeros_(model[0].bias)
    found = watch(model)
    model(torch.tensor([[1.0, 2.0], [-1.0, 2.0]]))
    print(found)
    # --8<-- [end:debugging_checklist_nan]
    return found


def debugging_checklist_nan_rate():
    # --8<-- [start:debugging_checklist_nan_rate]
    import torch

    for eps in (0.0, 1e-12):
        weight = torch.zeros(3, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=1e-9)
        loss = (weight.square().sum() + eps).sqrt()
        loss.backward()
        optimizer.step()
        print(eps, loss.item() < 1e-5, weight.tolist())
    # --8<-- [end:debugging_checklist_nan_rate]
    return weight


def debugging_checklist_stuck():
    # --8<-- [start:debugging_checklist_stuck]
    import torch

    targets = torch.tensor([0] * 90 + [1] * 10)
    predicted = torch.zeros(100, dtype=torch.long)
    share = targets.bincount().max() / len(targets)
    recall = [(predicted[targets == c] == c).float().mean().item() for c in (0, 1)]
    print(f"{(predicted == targets).float().mean():.2f} {share:.2f}")
    print(predicted.bincount(minlength=2).tolist(), recall)
    # --8<-- [end:debugging_checklist_stuck]
    return share.item(), recall
