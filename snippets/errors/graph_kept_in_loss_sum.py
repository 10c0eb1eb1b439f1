"""A running sum of losses, or a list of outputs, keeps the graphs of all batches alive."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    total = 0
    for batch in torch.ones(3, 1000, 2):
        loss = nn.functional.mse_loss(model(batch), torch.ones(1000, 1))
        total += loss
    print(total)
    # --8<-- [end:reproduce]
    return (total,)


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    total = 0
    for batch in torch.ones(3, 1000, 2):
        loss = nn.functional.mse_loss(model(batch), torch.ones(1000, 1))
        total += loss.item()
    print(total)
    # --8<-- [end:fix]
    return (total,)


def detect():
    # --8<-- [start:detect]
    import torch

    def held_operations(kept):
        values = kept if isinstance(kept, (list, tuple)) else [kept]
        waiting = [value.grad_fn for value in values if torch.is_tensor(value)]
        seen = set()
        while waiting:
            node = waiting.pop()
            if node is not None and node not in seen:
                seen.add(node)
                waiting.extend(before for before, _ in node.next_functions)
        return len(seen)

    weight = torch.ones(3, requires_grad=True)
    total = 0
    for _ in range(3):
        total = total + (2 * weight).sum()
        print(held_operations(total), held_operations(total.item()))
    # --8<-- [end:detect]
    return held_operations


def empty_cache():
    # --8<-- [start:empty_cache]
    import gc

    import torch
    from torch import nn

    model, total = nn.Linear(2, 1), 0
    for batch in torch.ones(3, 1000, 2):
        total = total + nn.functional.mse_loss(model(batch), torch.ones(1000, 1))
        gc.collect()
        torch.cuda.empty_cache()
    last_loss = total.grad_fn.next_functions[1][0]
    print(last_loss._saved_self.shape)
    # --8<-- [end:empty_cache]
    return last_loss._saved_self.shape


def reproduce_outputs():
    # --8<-- [start:reproduce_outputs]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    outputs = []
    for batch in torch.ones(3, 1000, 2):
        outputs.append(model(batch))
    print(torch.cat(outputs).requires_grad)
    # --8<-- [end:reproduce_outputs]
    return (outputs,)


def fix_outputs():
    # --8<-- [start:fix_outputs]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    outputs = []
    with torch.no_grad():
        for batch in torch.ones(3, 1000, 2):
            outputs.append(model(batch))
    print(torch.cat(outputs).requires_grad)
    # --8<-- [end:fix_outputs]
    return (outputs,)


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.ones(3, requires_grad=True)
    total, best, history = (2 * weight).sum(), 0.5, [(3 * weight).sum()]

    def holds_a_graph(value):
        if isinstance(value, (list, tuple)):
            return any(holds_a_graph(item) for item in value)
        return torch.is_tensor(value) and value.grad_fn is not None

    print([name for name, value in list(locals().items()) if holds_a_graph(value)])
    # --8<-- [end:find_it]
    return [name for name, value in list(locals().items()) if holds_a_graph(value)]
