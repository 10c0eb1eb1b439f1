"""NaN goes through comparisons and argmax and comes out as an ordinary figure."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.randn(50, 3)
    x[:, 2] = 7.0
    x = (x - x.mean(0)) / x.std(0)
    target = torch.arange(50) % 10 == 0
    model = nn.Linear(3, 1)
    prediction = model(x).squeeze(1) > 0
    print((prediction == target).float().mean())
    # --8<-- [end:reproduce]
    return model, x


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.randn(50, 3)
    x[:, 2] = 7.0
    x = (x - x.mean(0)) / x.std(0).clamp(min=1e-6)
    target = torch.arange(50) % 10 == 0
    model = nn.Linear(3, 1)
    prediction = model(x).squeeze(1) > 0
    print((prediction == target).float().mean())
    # --8<-- [end:fix]
    return model, x


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    @torch.no_grad()
    def first_nan(model, inputs):
        if not torch.isfinite(inputs).all():
            return "the inputs"
        found = []

        def look(name, output):
            if torch.is_tensor(output) and not torch.isfinite(output).all():
                found.append(name)

        handles = [
            layer.register_forward_hook(lambda *call, name=name: look(name or "the model", call[2]))
            for name, layer in model.named_modules()
        ]
        model(inputs)
        for handle in handles:
            handle.remove()
        return found[0] if found else None

    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    print(first_nan(model, torch.ones(4, 2)))
    nn.init.constant_(model[0].bias, float("nan"))
    print(first_nan(model, torch.ones(4, 2)))
    # --8<-- [end:detect]
    return first_nan


def nan_to_num():
    # --8<-- [start:nan_to_num]
    import torch

    target = torch.arange(50) % 10 == 0
    outputs = torch.full((50,), float("nan")).nan_to_num()
    print((outputs == 0).all(), ((outputs > 0) == target).float().mean())
    # --8<-- [end:nan_to_num]
    return ((outputs > 0) == target).float().mean()


def reproduce_argmax():
    # --8<-- [start:reproduce_argmax]
    import torch
    from torch import nn

    torch.manual_seed(0)
    counts = torch.randint(0, 2, (8, 40)).float()
    x = torch.log(counts)
    model = nn.Linear(40, 3)
    print(model(x).argmax(dim=1))
    # --8<-- [end:reproduce_argmax]
    return model, x


def fix_argmax():
    # --8<-- [start:fix_argmax]
    import torch
    from torch import nn

    torch.manual_seed(0)
    counts = torch.randint(0, 2, (8, 40)).float()
    x = torch.log1p(counts)
    model = nn.Linear(40, 3)
    print(model(x).argmax(dim=1))
    # --8<-- [end:fix_argmax]
    return model, x


def find_it():
    # --8<-- [start:find_it]
    import torch

    x = torch.tensor([[1.0, 2.0, float("nan")], [3.0, float("inf"), 5.0], [6.0, 7.0, 8.0]])
    bad = ~torch.isfinite(x)
    print("rows", bad.any(dim=1).nonzero().flatten().tolist())
    print("columns", bad.any(dim=0).nonzero().flatten().tolist())
    # --8<-- [end:find_it]
    return bad
