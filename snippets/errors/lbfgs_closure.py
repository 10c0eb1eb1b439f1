"""LBFGS is stepped as other optimizers are, without the closure that it evaluates."""

KIND = "error"
MESSAGES = [
    ("TypeError", "LBFGS.step() missing 1 required positional argument: 'closure'"),
    ("TypeError", "step() missing 1 required positional argument: 'closure'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    goal = torch.tensor([1.0, 3.0])
    weight = torch.tensor([5.0, 5.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([weight])

    optimizer.zero_grad()
    loss = (weight - goal).pow(4).sum()
    loss.backward()
    optimizer.step()

    print([round(value, 1) for value in weight.tolist()])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    goal = torch.tensor([1.0, 3.0])
    weight = torch.tensor([5.0, 5.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([weight])

    def closure():
        optimizer.zero_grad()
        loss = (weight - goal).pow(4).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    print([round(value, 1) for value in weight.tolist()])
    # --8<-- [end:fix]
    return weight.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    goal = torch.tensor([1.0, 3.0])
    weight = torch.tensor([5.0, 5.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([weight])

    loss = (weight - goal).pow(4).sum()
    loss.backward()
    optimizer.step(lambda: loss)
    print([round(value, 1) for value in weight.tolist()])
    # --8<-- [end:does_not_help]
    return weight.tolist()


def returns_nothing():
    # --8<-- [start:returns_nothing]
    import torch

    weight = torch.tensor([5.0, 5.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([weight])

    def closure():
        optimizer.zero_grad()
        loss = weight.square().sum()
        loss.backward()

    optimizer.step(closure)
    # --8<-- [end:returns_nothing]


def reproduce_any_optimizer():
    # --8<-- [start:reproduce_any_optimizer]
    import torch

    weight = torch.tensor(4.0, requires_grad=True)
    optimizers = [torch.optim.SGD([weight], lr=0.1), torch.optim.LBFGS([weight])]

    for optimizer in optimizers:
        optimizer.zero_grad()
        loss = weight.square()
        loss.backward()
        optimizer.step()
        print(type(optimizer).__name__, round(loss.item(), 2))
    # --8<-- [end:reproduce_any_optimizer]


def fix_any_optimizer():
    # --8<-- [start:fix_any_optimizer]
    import torch

    weight = torch.tensor(4.0, requires_grad=True)
    optimizers = [torch.optim.SGD([weight], lr=0.1), torch.optim.LBFGS([weight])]

    for optimizer in optimizers:

        def closure(optimizer=optimizer):
            optimizer.zero_grad()
            loss = weight.square()
            loss.backward()
            return loss

        loss = optimizer.step(closure)
        print(type(optimizer).__name__, round(loss.item(), 2))
    # --8<-- [end:fix_any_optimizer]
    return weight.item()


def find_it():
    # --8<-- [start:find_it]
    import inspect

    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    for kind in (torch.optim.Adam, torch.optim.LBFGS):
        optimizer = kind([weight])
        closure = inspect.signature(optimizer.step).parameters["closure"]
        print(
            kind.__name__, "must have" if closure.default is closure.empty else "may have", closure
        )
    # --8<-- [end:find_it]
