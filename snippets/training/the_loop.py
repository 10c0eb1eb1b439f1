"""The six steps of training, a function that trains one epoch, a function that validates."""


def six_steps():
    # --8<-- [start:six_steps]
    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs = torch.randn(64, 3)
    targets = inputs @ torch.tensor([[1.0], [-2.0], [0.5]])

    model = nn.Linear(3, 1)
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    for step in range(41):
        prediction = model(inputs)
        loss = criterion(prediction, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 10 == 0:
            print(f"step {step:2}: loss {loss.item():.4f}")
    print(model.weight.detach().round(decimals=1))
    # --8<-- [end:six_steps]
    return loss, model


def six_steps_by_hand():
    # --8<-- [start:six_steps_by_hand]
    import copy

    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs, targets = torch.randn(64, 3), torch.randn(64, 1)
    model = nn.Linear(3, 1)
    by_hand = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    for _ in range(20):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(inputs), targets).backward()
        optimizer.step()

        by_hand.zero_grad()
        nn.functional.mse_loss(by_hand(inputs), targets).backward()
        with torch.no_grad():
            for weight in by_hand.parameters():
                weight -= 0.1 * weight.grad
    print(torch.allclose(model.weight, by_hand.weight))
    print(torch.allclose(model.bias, by_hand.bias))
    # --8<-- [end:six_steps_by_hand]
    return model, by_hand


def six_steps_rebinding():
    # --8<-- [start:six_steps_rebinding]
    import torch
    from torch import nn

    model = nn.Linear(1, 1, bias=False)
    nn.init.ones_(model.weight)
    model(torch.ones(1, 1)).sum().backward()

    for weight in model.parameters():
        weight = weight - 0.5 * weight.grad
    print(model.weight.item())

    with torch.no_grad():
        for weight in model.parameters():
            weight -= 0.5 * weight.grad
    print(model.weight.item())
    # --8<-- [end:six_steps_rebinding]
    return model


def six_steps_without_no_grad():
    # --8<-- [start:six_steps_without_no_grad]
    import torch
    from torch import nn

    model = nn.Linear(1, 1, bias=False)
    model(torch.ones(1, 1)).sum().backward()
    model.weight -= 0.5 * model.weight.grad
    # --8<-- [end:six_steps_without_no_grad]


def train_loop():
    # --8<-- [start:train_loop]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    def train(model, loader, criterion, optimizer, device):
        model.train()
        total, seen = 0.0, 0
        for inputs, labels in loader:
            inputs, labels = inputs.to(device), labels.to(device)
            optimizer.zero_grad()
            loss = criterion(model(inputs), labels)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(labels)
            seen += len(labels)
        return total / seen

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(0)
    points = torch.randn(512, 2)
    data = TensorDataset(points, (points.norm(dim=1) > 1.2).long())
    loader = DataLoader(data, batch_size=32, shuffle=True, drop_last=True)
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2)).to(device)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

    losses = [train(model, loader, criterion, optimizer, device) for epoch in range(10)]
    for epoch, loss in enumerate(losses, start=1):
        print(f"epoch {epoch:2}: loss {loss:.2f}")
    # --8<-- [end:train_loop]
    return losses


def train_loop_drop_last():
    # --8<-- [start:train_loop_drop_last]
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    data = TensorDataset(torch.zeros(100, 2))
    loader = DataLoader(data, batch_size=32, shuffle=True, drop_last=True)
    batch_losses = [0.5 for _ in loader]
    seen = 32 * len(batch_losses)
    print(seen, len(loader.dataset))
    print(sum(loss * 32 for loss in batch_losses) / len(loader.dataset))
    print(sum(loss * 32 for loss in batch_losses) / seen)
    # --8<-- [end:train_loop_drop_last]
    return seen, len(loader.dataset)


def train_loop_swapped():
    # --8<-- [start:train_loop_swapped]
    import torch
    from torch import nn

    logits = torch.randn(32, 2, requires_grad=True)
    labels = torch.randint(2, (32,))
    criterion = nn.CrossEntropyLoss()
    criterion(labels, logits)
    # --8<-- [end:train_loop_swapped]


TRAIN_LOOP_PRINT_OUTSIDE = """\
# --8<-- [start:train_loop_print_outside]
def train(epoch):
    loss = 1 / epoch
    return loss

train(1)
print(f"epoch {epoch}: loss {loss}")
# --8<-- [end:train_loop_print_outside]
"""


def validation_loop():
    # --8<-- [start:validation_loop]
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset

    @torch.no_grad()
    def validate(model, loader, criterion, device):
        model.eval()
        total, hits, seen = 0.0, 0, 0
        for inputs, labels in loader:
            inputs, labels = inputs.to(device), labels.to(device)
            logits = model(inputs)
            total += criterion(logits, labels).item() * len(labels)
            hits += (logits.argmax(dim=1) == labels).sum().item()
            seen += len(labels)
        return total / seen, hits / seen

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(0)
    points = torch.randn(100, 2)
    data = TensorDataset(points, (points[:, 0] > 0).long())
    loader = DataLoader(data, batch_size=32)
    model = nn.Linear(2, 2).to(device)
    with torch.no_grad():
        model.weight.copy_(torch.tensor([[-2.0, 0.0], [2.0, 0.0]]))
        model.bias.zero_()

    loss, accuracy = validate(model, loader, nn.CrossEntropyLoss(), device)
    print(f"validation loss {loss:.2f}, accuracy {accuracy:.0%}")
    print(model.training, model.weight.grad)
    # --8<-- [end:validation_loop]
    return loss, accuracy, model


VALIDATION_LOOP_UNBOUND = """\
# --8<-- [start:validation_loop_unbound]
import torch

def validate(batches):
    for logits, labels in batches:
        hits += (logits.argmax(dim=1) == labels).sum().item()
    return hits

validate([(torch.eye(2), torch.tensor([0, 1]))])
# --8<-- [end:validation_loop_unbound]
"""
