"""What is tuned and by which loss, when to stop, and how to go on exactly where a run broke off."""


def what_is_tuned():
    # --8<-- [start:what_is_tuned]
    import math

    import torch
    from torch import nn

    def features(x):
        k = torch.arange(12)
        return torch.cos(math.pi * k * x[:, None]) / (k + 1).sqrt()

    noise = torch.tensor([0.5, -0.4, 0.3, -0.6, 0.2, 0.4, -0.5, 0.3, -0.2, 0.6, -0.3, -0.4])
    x_train, x_val = (torch.arange(12) + 0.5) / 12, (torch.arange(12) + 0.25) / 12
    y_train = torch.cos(math.pi * x_train) + noise
    y_val = torch.cos(math.pi * x_val) + noise.flip(0)

    for lr in (0.02, 0.3):
        model = nn.Linear(12, 1, bias=False)
        nn.init.zeros_(model.weight)
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        for _ in range(120):
            loss = nn.functional.mse_loss(model(features(x_train))[:, 0], y_train)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            validation = nn.functional.mse_loss(model(features(x_val))[:, 0], y_val)
        print(f"lr {lr}: training {loss.item():.3f}, validation {validation.item():.3f}")
    # --8<-- [end:what_is_tuned]
    return loss.item(), validation.item()


def what_is_tuned_likelihood():
    # --8<-- [start:what_is_tuned_likelihood]
    import torch

    flips = torch.tensor([0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0])
    torch.manual_seed(0)
    start = torch.zeros(2, requires_grad=True)
    moves = torch.randn(2, 2, requires_grad=True)
    emits = torch.randn(2, 2, requires_grad=True)

    def log_likelihood():
        state = start.log_softmax(0) + emits.log_softmax(1)[:, flips[0]]
        for flip in flips[1:]:
            state = (state[:, None] + moves.log_softmax(1)).logsumexp(0)
            state = state + emits.log_softmax(1)[:, flip]
        return state.logsumexp(0)

    optimizer = torch.optim.Adam([start, moves, emits], lr=0.3)
    print(f"log-likelihood before: {log_likelihood().item():.1f}")
    for _ in range(30):
        optimizer.zero_grad()
        (-log_likelihood()).backward()
        optimizer.step()
    print(f"log-likelihood after: {log_likelihood().item():.1f}")
    print("stays rather than moves:", (moves.softmax(1).diagonal() > 0.5).tolist())
    # --8<-- [end:what_is_tuned_likelihood]
    return log_likelihood().item(), moves.softmax(1).diagonal().detach()


def early_stopping_best_checkpoint():
    # --8<-- [start:early_stopping_best_checkpoint]
    import copy
    import math

    import torch
    from torch import nn

    k = torch.arange(12)
    noise = torch.tensor([0.5, -0.4, 0.3, -0.6, 0.2, 0.4, -0.5, 0.3, -0.2, 0.6, -0.3, -0.4])
    x_train, x_val = (k + 0.5) / 12, (k + 0.25) / 12
    y_train = torch.cos(math.pi * x_train) + noise
    y_val = torch.cos(math.pi * x_val) + noise.flip(0)
    model = nn.Linear(12, 1, bias=False)
    nn.init.zeros_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    def loss_on(x, y):
        features = torch.cos(math.pi * k * x[:, None]) / (k + 1).sqrt()
        return nn.functional.mse_loss(model(features)[:, 0], y)

    best, best_epoch, best_weights, patience = math.inf, 0, None, 20
    for epoch in range(120):
        with torch.no_grad():
            validation = loss_on(x_val, y_val).item()
        if validation < best:
            best, best_epoch = validation, epoch
            best_weights = copy.deepcopy(model.state_dict())
        elif epoch - best_epoch >= patience:
            break
        optimizer.zero_grad()
        loss_on(x_train, y_train).backward()
        optimizer.step()

    print(f"stopped at epoch {epoch}: validation {validation:.3f}")
    model.load_state_dict(best_weights)
    print(f"back at epoch {best_epoch}: validation {loss_on(x_val, y_val).item():.3f}")
    # --8<-- [end:early_stopping_best_checkpoint]
    return epoch, validation, best_epoch, loss_on(x_val, y_val).item()


def exact_resume():
    # --8<-- [start:exact_resume]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    generator = torch.Generator().manual_seed(1)
    data = TensorDataset(torch.randn(64, 4, generator=generator))

    def build():
        model = nn.Sequential(nn.Linear(4, 16), nn.Dropout(0.5), nn.Linear(16, 1))
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
        return {"model": model, "optimizer": optimizer, "scheduler": scheduler}

    def train(run, first, last):
        loader = DataLoader(data, batch_size=8, shuffle=True)
        for _ in range(first, last):
            for (inputs,) in loader:
                loss = (run["model"](inputs) - inputs.sum(dim=1, keepdim=True)).pow(2).mean()
                run["optimizer"].zero_grad()
                loss.backward()
                run["optimizer"].step()
            run["scheduler"].step()

    def save(run, epoch, path):
        states = {name: part.state_dict() for name, part in run.items()}
        torch.save(states | {"epoch": epoch, "rng": torch.get_rng_state()}, path)

    def load(run, path, skip=()):
        states = torch.load(path, weights_only=True)
        for name, part in run.items():
            if name not in skip:
                part.load_state_dict(states[name])
        if "rng" not in skip:
            torch.set_rng_state(states["rng"])
        return states["epoch"]

    # --8<-- [end:exact_resume]
    return build, train, save, load


def exact_resume_run():
    build, train, save, load = exact_resume()
    # --8<-- [start:exact_resume_run]
    import tempfile
    from pathlib import Path

    import torch

    path = Path(tempfile.mkdtemp()) / "epoch3.pt"
    torch.manual_seed(0)
    whole = build()
    train(whole, 0, 3)
    save(whole, 3, path)
    train(whole, 3, 6)

    def resumed_equals(skip=()):
        torch.manual_seed(123)
        run = build()
        train(run, load(run, path, skip), 6)
        pairs = zip(whole["model"].parameters(), run["model"].parameters())
        return all(torch.equal(a, b) for a, b in pairs)

    print("everything loaded:", resumed_equals())
    for part in ("optimizer", "scheduler", "rng"):
        print(f"without {part}:", resumed_equals(skip=[part]))
    # --8<-- [end:exact_resume_run]
    return resumed_equals(), [resumed_equals([p]) for p in ("optimizer", "scheduler", "rng")]


def exact_resume_cuda():
    # --8<-- [start:exact_resume_cuda]
    import torch
    from torch import nn

    dropout, x = nn.Dropout(0.5), torch.ones(256, device="cuda")
    states = {"cpu": torch.get_rng_state(), "cuda": torch.cuda.get_rng_state_all()}
    expected = dropout(x)

    torch.set_rng_state(states["cpu"])
    print("state of the CPU alone:", torch.equal(dropout(x), expected))
    torch.cuda.set_rng_state_all(states["cuda"])
    print("state of the GPU too:", torch.equal(dropout(x), expected))
    # --8<-- [end:exact_resume_cuda]
