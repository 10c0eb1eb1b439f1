"""What train() and eval() switch, and what only no_grad, inference_mode or requires_grad do."""


def train_eval_modes():
    # --8<-- [start:train_eval_modes]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout(0.5), nn.Linear(8, 1))
    inputs = torch.randn(16, 4)

    for switch in (model.train, model.eval):
        switch()
        same = torch.equal(model(inputs), model(inputs))
        print(f"{switch.__name__:5} flag {model.training!s:5} same output twice: {same}")
    print([layer.training for layer in model])
    # --8<-- [end:train_eval_modes]
    return model, inputs


def train_eval_modes_updates():
    # --8<-- [start:train_eval_modes_updates]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(4, 1)
    model.eval()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    before = model.weight.detach().clone()
    model(torch.ones(8, 4)).mean().backward()
    optimizer.step()
    print("gradient:", model.weight.grad)
    print("weights changed:", not torch.equal(model.weight, before))
    # --8<-- [end:train_eval_modes_updates]
    return model, before


def train_eval_modes_buffers():
    # --8<-- [start:train_eval_modes_buffers]
    import copy

    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 1))
    inputs = torch.randn(16, 4)

    def changed_by_forward(mode):
        before = copy.deepcopy(model.state_dict())
        model.train(mode)
        model(inputs)
        after = model.state_dict()
        return [name for name in after if not torch.equal(after[name], before[name])]

    print("train:", changed_by_forward(True))
    print("eval: ", changed_by_forward(False))
    print("buffers:", [name for name, _ in model.named_buffers()])
    # --8<-- [end:train_eval_modes_buffers]
    return changed_by_forward(True), changed_by_forward(False)


def train_eval_modes_alone():
    # --8<-- [start:train_eval_modes_alone]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)).eval()
    images = torch.randn(2, 3, 8, 8)
    together = model(images)
    one_by_one = torch.cat([model(image[None]) for image in images])
    print("eval: ", torch.allclose(together, one_by_one, atol=1e-6))

    model.train()
    together = model(images)
    one_by_one = torch.cat([model(image[None]) for image in images])
    print("train:", torch.allclose(together, one_by_one, atol=1e-6))
    # --8<-- [end:train_eval_modes_alone]
    return together, one_by_one


def which_one_when():
    # --8<-- [start:which_one_when]
    import contextlib

    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.5))
    inputs = torch.ones(1, 8)
    blocks = {
        "": contextlib.nullcontext,
        "no_grad": torch.no_grad,
        "inference_mode": torch.inference_mode,
    }
    rows = []
    for mode in ("train", "eval"):
        for name, block in blocks.items():
            model.train(mode == "train")
            with block():
                output = model(inputs)
            rows.append((mode, name, bool((output == 0).any()), output.requires_grad))
    print("mode  block           dropout  graph")
    for mode, name, dropout, graph in rows:
        print(f"{mode:5} {name:15} {dropout!s:8} {graph}")
    # --8<-- [end:which_one_when]
    return rows


def which_one_when_requires_grad():
    # --8<-- [start:which_one_when_requires_grad]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 1))
    model[0].requires_grad_(False)
    output = model(torch.ones(1, 4))
    output.sum().backward()
    print(output.requires_grad, model[0].weight.grad, model[1].weight.grad is not None)
    # --8<-- [end:which_one_when_requires_grad]
    return model, output


def which_one_when_not_a_lock():
    # --8<-- [start:which_one_when_not_a_lock]
    import torch
    from torch import nn

    model = nn.Linear(2, 1, bias=False)
    nn.init.zeros_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    model(torch.ones(1, 2)).sum().backward()
    with torch.no_grad():
        optimizer.step()
    print(model.weight)
    # --8<-- [end:which_one_when_not_a_lock]
    return model.weight


def which_one_when_no_graph():
    # --8<-- [start:which_one_when_no_graph]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    with torch.no_grad():
        loss = model(torch.ones(1, 2)).sum()
    loss.backward()
    # --8<-- [end:which_one_when_no_graph]


def which_one_when_inference():
    # --8<-- [start:which_one_when_inference]
    import torch
    from torch import nn

    backbone, head = nn.Linear(2, 2), nn.Linear(2, 1)
    with torch.inference_mode():
        features = backbone(torch.ones(1, 2))
    head(features).sum().backward()
    # --8<-- [end:which_one_when_inference]
