"""backward runs through a graph whose saved values an earlier backward has already freed."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time (or directly access saved "
            "tensors after they have already been freed). Saved intermediate values of the "
            "graph are freed when you call .backward() or autograd.grad(). Specify "
            "retain_graph=True if you need to backward through the graph a second time or if "
            "you need to access saved tensors after calling backward."
        ),
    ),
    ("RuntimeError", "Trying to backward through the graph a second time"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time (or directly access saved "
            "variables after they have already been freed). Saved intermediate values of the "
            "graph are freed when you call .backward() or autograd.grad(). Specify "
            "retain_graph=True if you need to backward through the graph a second time or if "
            "you need to access saved variables after calling backward."
        ),
        "albumentations-team/autoalbument#31",
    ),
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time, but the saved intermediate "
            "results have already been freed. Specify retain_graph=True when calling backward "
            "the first time."
        ),
        "davda54/sam#45",
    ),
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time, but the buffers have already "
            "been freed. Specify retain_graph=True when calling backward the first time."
        ),
        "Eurus-Holmes/MNMT#7",
    ),
    (
        "RuntimeError",
        (
            "Trying to backward through the graph second time, but the buffers have already "
            "been freed. Please specify retain_variables=True when calling backward for the "
            "first time."
        ),
        "pytorch/examples#151",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)

    loss = (weight - 3) ** 2
    for _ in range(10):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(round(weight.item(), 2))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)

    for _ in range(10):
        loss = (weight - 3) ** 2
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(round(weight.item(), 2))
    # --8<-- [end:fix]
    return weight.item()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)

    loss = (weight - 3) ** 2
    for _ in range(10):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
    print(round(weight.item(), 2), loss.item())
    # --8<-- [end:does_not_help]
    return weight.item(), loss.item()


def reproduce_hidden_state():
    # --8<-- [start:reproduce_hidden_state]
    import torch
    from torch import nn

    torch.manual_seed(0)
    rnn = nn.RNN(input_size=2, hidden_size=4)
    hidden = torch.zeros(1, 3, 4)
    for batch in torch.randn(2, 5, 3, 2):
        output, hidden = rnn(batch, hidden)
        output.sum().backward()
    print(tuple(hidden.shape))
    # --8<-- [end:reproduce_hidden_state]


def fix_hidden_state():
    # --8<-- [start:fix_hidden_state]
    import torch
    from torch import nn

    torch.manual_seed(0)
    rnn = nn.RNN(input_size=2, hidden_size=4)
    hidden = torch.zeros(1, 3, 4)
    for batch in torch.randn(2, 5, 3, 2):
        output, hidden = rnn(batch, hidden.detach())
        output.sum().backward()
    print(tuple(hidden.shape))
    # --8<-- [end:fix_hidden_state]
    return tuple(hidden.shape)


def retained_graph_grows():
    # --8<-- [start:retained_graph_grows]
    import torch

    def count_nodes(tensor):
        found, waiting = set(), [tensor.grad_fn]
        while waiting:
            node = waiting.pop()
            if node is not None and node not in found:
                found.add(node)
                waiting += [parent for parent, _ in node.next_functions]
        return len(found)

    weight = torch.tensor(0.5, requires_grad=True)
    hidden = torch.tensor(0.0)
    sizes = []
    for _ in range(5):
        hidden = torch.tanh(weight * hidden + 1)
        hidden.backward(retain_graph=True)
        sizes.append(count_nodes(hidden))
    print(sizes)
    # --8<-- [end:retained_graph_grows]
    return sizes


def reproduce_two_losses():
    # --8<-- [start:reproduce_two_losses]
    import torch
    from torch import nn

    encoder = nn.Sequential(nn.Linear(4, 8), nn.Tanh())
    classify, reconstruct = nn.Linear(8, 2), nn.Linear(8, 4)
    features = encoder(torch.randn(3, 4))
    first = classify(features).square().mean()
    second = reconstruct(features).square().mean()
    first.backward()
    second.backward()
    print(encoder[0].weight.grad is not None)
    # --8<-- [end:reproduce_two_losses]


def fix_two_losses():
    # --8<-- [start:fix_two_losses]
    import torch
    from torch import nn

    encoder = nn.Sequential(nn.Linear(4, 8), nn.Tanh())
    classify, reconstruct = nn.Linear(8, 2), nn.Linear(8, 4)
    features = encoder(torch.randn(3, 4))
    first = classify(features).square().mean()
    second = reconstruct(features).square().mean()
    (first + second).backward()
    print(encoder[0].weight.grad is not None)
    # --8<-- [end:fix_two_losses]
    return encoder[0].weight.grad


def reproduce_gan():
    # --8<-- [start:reproduce_gan]
    import torch
    from torch import nn

    generator = nn.Sequential(nn.Linear(2, 8), nn.Tanh())
    discriminator = nn.Linear(8, 1)
    fake = generator(torch.randn(4, 2))

    discriminator(fake).mean().backward()
    (-discriminator(fake).mean()).backward()
    print(generator[0].weight.grad is not None)
    # --8<-- [end:reproduce_gan]


def fix_gan():
    # --8<-- [start:fix_gan]
    import torch
    from torch import nn

    generator = nn.Sequential(nn.Linear(2, 8), nn.Tanh())
    discriminator = nn.Linear(8, 1)
    fake = generator(torch.randn(4, 2))

    discriminator(fake.detach()).mean().backward()
    (-discriminator(fake).mean()).backward()
    print(generator[0].weight.grad is not None)
    # --8<-- [end:fix_gan]
    return generator[0].weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    batch = torch.tensor([1.0, 2.0])
    scaled = batch * weight.exp()

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor) and value.grad_fn is not None:
            print(name, value.grad_fn.name())
    # --8<-- [end:find_it]
