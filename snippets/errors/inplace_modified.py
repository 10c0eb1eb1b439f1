"""A value that backward needs was changed in place after the graph had saved it."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [{tensor:any}], which is output {number:int} of {operation:any}, is at "
            "version {found:int}; expected version {saved:int} instead. Hint: enable anomaly "
            "detection to find the operation that failed to compute its gradient, with "
            "torch.autograd.set_detect_anomaly(True, check_nan=False)."
        ),
    ),
    (
        "RuntimeError",
        (
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [{tensor:any}], which is output {number:int} of {operation:any}, is at "
            "version {found:int}; expected version {saved:int} instead. Hint: enable anomaly "
            "detection to find the operation that failed to compute its gradient, with "
            "torch.autograd.set_detect_anomaly(True)."
        ),
    ),
    (
        "RuntimeError",
        (
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [{tensor:any}], which is output {number:int} of {operation:any}, is at "
            "version {found:int}; expected version {saved:int} instead. Hint: the backtrace "
            "further above shows the operation that failed to compute its gradient. The variable "
            "in question was changed in there or anywhere later. Good luck!"
        ),
    ),
    (
        "RuntimeError",
        (
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [{tensor:any}], which is output {number:int} of {operation:any}, is at "
            "version {found:int}; expected version {saved:int} instead."
        ),
    ),
    (
        "RuntimeError",
        (
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [{tensor:any}] is at version {found:int}; expected version {saved:int} "
            "instead."
        ),
    ),
    (
        "RuntimeError",
        (
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    layer = nn.Linear(3, 3)
    inputs = torch.ones(2, 3)
    outputs = torch.relu(layer(inputs))
    outputs += inputs
    outputs.sum().backward()
    print(tuple(layer.weight.grad.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    layer = nn.Linear(3, 3)
    inputs = torch.ones(2, 3)
    outputs = torch.relu(layer(inputs))
    outputs = outputs + inputs
    outputs.sum().backward()
    print(tuple(layer.weight.grad.shape))
    # --8<-- [end:fix]
    return layer, inputs, outputs


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    x = torch.tensor(2.0, requires_grad=True)
    y = x.exp()
    y.data += 100
    y.backward()
    print(round(x.grad.item(), 2), round(x.exp().item(), 2))
    # --8<-- [end:does_not_help]
    return x.grad.item(), x.exp().item()


def reproduce_inplace_layer():
    # --8<-- [start:reproduce_inplace_layer]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Linear(3, 4),
        nn.Sigmoid(),
        nn.Dropout(0.2, inplace=True),
        nn.Linear(4, 1),
    )
    model(torch.ones(2, 3)).sum().backward()
    print(tuple(model[0].weight.grad.shape))
    # --8<-- [end:reproduce_inplace_layer]


def fix_inplace_layer():
    # --8<-- [start:fix_inplace_layer]
    import torch
    from torch import nn

    model = nn.Sequential(
        nn.Linear(3, 4),
        nn.Sigmoid(),
        nn.Dropout(0.2),
        nn.Linear(4, 1),
    )
    model(torch.ones(2, 3)).sum().backward()
    print(tuple(model[0].weight.grad.shape))
    # --8<-- [end:fix_inplace_layer]
    return model


def reproduce_step_between():
    # --8<-- [start:reproduce_step_between]
    import torch
    from torch import nn

    actor, critic = nn.Linear(3, 2), nn.Linear(2, 1)
    optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
    actions = actor(torch.ones(4, 3))
    critic_loss = critic(actions.detach()).square().mean()
    actor_loss = -critic(actions).mean()
    critic_loss.backward()
    optimizer.step()
    actor_loss.backward()
    print(tuple(actor.weight.grad.shape))
    # --8<-- [end:reproduce_step_between]


def fix_step_between():
    # --8<-- [start:fix_step_between]
    import torch
    from torch import nn

    actor, critic = nn.Linear(3, 2), nn.Linear(2, 1)
    optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
    actions = actor(torch.ones(4, 3))
    critic_loss = critic(actions.detach()).square().mean()
    critic_loss.backward()
    optimizer.step()
    actor_loss = -critic(actions).mean()
    actor_loss.backward()
    print(tuple(actor.weight.grad.shape))
    # --8<-- [end:fix_step_between]
    return actor, critic


def reproduce_row_by_row():
    # --8<-- [start:reproduce_row_by_row]
    import torch

    weight = torch.tensor(0.5, requires_grad=True)
    states = torch.ones(4)
    for step in range(1, 4):
        states[step] = weight * states[step - 1]
    states.sum().backward()
    print(weight.grad.item())
    # --8<-- [end:reproduce_row_by_row]


def fix_row_by_row():
    # --8<-- [start:fix_row_by_row]
    import torch

    weight = torch.tensor(0.5, requires_grad=True)
    states = [torch.tensor(1.0)]
    for step in range(1, 4):
        states.append(weight * states[step - 1])
    torch.stack(states).sum().backward()
    print(weight.grad.item())
    # --8<-- [end:fix_row_by_row]
    return weight.grad.item()


def find_it():
    # --8<-- [start:find_it]
    import traceback

    import torch
    from torch.overrides import TorchFunctionMode

    class ShowChanges(TorchFunctionMode):
        def __torch_function__(self, function, types, args=(), kwargs=None):
            tensors = [value for value in args if isinstance(value, torch.Tensor)]
            before = [value._version for value in tensors]
            result = function(*args, **(kwargs or {}))
            for value, version in zip(tensors, before, strict=True):
                if value._version != version:
                    line = traceback.extract_stack()[-2].line
                    print(f"{tuple(value.shape)} is now at version {value._version}: {line}")
            return result

    with ShowChanges():
        outputs = torch.ones(2, 3, requires_grad=True).exp()
        outputs[0] = 0
        torch.relu_(outputs)
    # --8<-- [end:find_it]
