"""The optimisers: what each needs, what SGD and Adam do in a step, where zero_grad belongs."""


def list_each():
    # --8<-- [start:list_each]
    import torch
    from torch import optim

    fast = dict.fromkeys(["SGD", "ASGD", "Adam", "AdamW", "Adamax", "NAdam", "RAdam"], 0.1)
    others = {"Adafactor": 0.1, "Adagrad": 0.5, "Adadelta": 10, "RMSprop": 0.05, "Rprop": 0.01}
    results = {}
    for name, lr in {**fast, **others, "Muon": 0.05}.items():
        weight = torch.tensor([[3.0, -2.0], [1.0, 2.0]], requires_grad=True)
        optimizer = getattr(optim, name)([weight], lr=lr)
        for _ in range(200):
            optimizer.zero_grad()
            loss = (weight - 1).square().sum()
            loss.backward()
            optimizer.step()
        usual = getattr(optim, name)([weight]).defaults
        results[name] = loss.item(), usual["lr"], usual.get("weight_decay")
        print(f"{name:9} {loss.item():.2f}  lr {usual['lr']:<5}", usual.get("weight_decay"))
    # --8<-- [end:list_each]
    return results


def list_lbfgs():
    # --8<-- [start:list_lbfgs]
    import torch

    weight = torch.tensor([[3.0, -2.0], [1.0, 2.0]], requires_grad=True)
    optimizer = torch.optim.LBFGS([weight])

    def closure():
        optimizer.zero_grad()
        loss = (weight - 1).square().sum()
        loss.backward()
        return loss

    first = optimizer.step(closure)
    print(first.item(), round(closure().item(), 4))
    optimizer.step()
    # --8<-- [end:list_lbfgs]


def list_sparse():
    # --8<-- [start:list_sparse]
    import torch
    from torch import nn

    words = nn.Embedding(1000, 8, sparse=True)
    optimizer = torch.optim.SparseAdam(words.parameters())
    words(torch.tensor([3, 7])).sum().backward()
    optimizer.step()
    print(words.weight.grad.is_sparse, words.weight.grad.coalesce().indices().tolist())

    layer = nn.Linear(8, 1)
    layer(torch.ones(1, 8)).sum().backward()
    torch.optim.SparseAdam(layer.parameters()).step()
    # --8<-- [end:list_sparse]


def list_count():
    # --8<-- [start:list_count]
    from torch import optim

    found = [
        name
        for name, value in vars(optim).items()
        if isinstance(value, type) and issubclass(value, optim.Optimizer)
    ]
    found.remove("Optimizer")
    print(len(found))
    print(*sorted(found))
    # --8<-- [end:list_count]
    return found


def sgd_adam_arguments():
    # --8<-- [start:sgd_adam_arguments]
    import torch

    weight = torch.tensor([1.0, -2.0], requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9, weight_decay=0.01)
    by_hand, velocity = weight.detach().clone(), torch.zeros(2)
    for _ in range(3):
        optimizer.zero_grad()
        weight.pow(4).sum().backward()
        optimizer.step()

        gradient = 4 * by_hand**3 + 0.01 * by_hand
        velocity = 0.9 * velocity + gradient
        by_hand = by_hand - 0.1 * velocity
        print(torch.allclose(weight, by_hand))
    # --8<-- [end:sgd_adam_arguments]
    return weight, by_hand


def sgd_adam_arguments_adam():
    # --8<-- [start:sgd_adam_arguments_adam]
    import torch

    weight = torch.tensor([1.0, -2.0], requires_grad=True)
    optimizer = torch.optim.Adam([weight], lr=0.1, betas=(0.9, 0.999), eps=1e-8)
    by_hand, first, second = weight.detach().clone(), torch.zeros(2), torch.zeros(2)
    for step in (1, 2, 3):
        optimizer.zero_grad()
        weight.pow(4).sum().backward()
        optimizer.step()

        gradient = 4 * by_hand**3
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        mean, square = first / (1 - 0.9**step), second / (1 - 0.999**step)
        by_hand = by_hand - 0.1 * mean / (square.sqrt() + 1e-8)
        print(torch.allclose(weight, by_hand))
    # --8<-- [end:sgd_adam_arguments_adam]
    return weight, by_hand


def sgd_adam_arguments_scale():
    # --8<-- [start:sgd_adam_arguments_scale]
    import torch

    def first_step(Optimizer, scale, **options):
        weight = torch.tensor([1.0], requires_grad=True)
        optimizer = Optimizer([weight], lr=0.1, **options)
        (scale * weight).sum().backward()
        optimizer.step()
        return round(1 - weight.item(), 4)

    for scale in (0.001, 1.0, 1000.0):
        sgd = first_step(torch.optim.SGD, scale)
        adam = first_step(torch.optim.Adam, scale)
        print(f"gradient {scale:<6} SGD {sgd:<7} Adam {adam}")
    # --8<-- [end:sgd_adam_arguments_scale]
    return sgd, adam


def sgd_adam_arguments_defaults():
    # --8<-- [start:sgd_adam_arguments_defaults]
    import torch

    weight = torch.zeros(1, requires_grad=True)
    for Optimizer in (torch.optim.SGD, torch.optim.Adam):
        defaults = Optimizer([weight]).defaults
        names = ("lr", "momentum", "betas", "eps", "weight_decay")
        print(Optimizer.__name__, {name: defaults[name] for name in names if name in defaults})
    # --8<-- [end:sgd_adam_arguments_defaults]
    return defaults


def sgd_adam_arguments_fused():
    # --8<-- [start:sgd_adam_arguments_fused]
    import torch
    from torch import nn

    def step(fused):
        torch.manual_seed(0)
        layer = nn.Linear(64, 64).to("cuda")
        optimizer = torch.optim.Adam(layer.parameters(), lr=0.1, fused=fused)
        layer(torch.ones(8, 64, device="cuda")).square().mean().backward()
        optimizer.step()
        return layer.weight.detach()

    print(torch.allclose(step(fused=True), step(fused=False), atol=1e-5))
    # --8<-- [end:sgd_adam_arguments_fused]
    return step


def zero_grad_order():
    # --8<-- [start:zero_grad_order]
    import torch

    def train(order):
        weight = torch.tensor([1.0], requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=0.1)
        calls = {
            "zero_grad": optimizer.zero_grad,
            "backward": lambda: weight.square().sum().backward(),
            "step": optimizer.step,
        }
        for _ in range(3):
            for name in order.split():
                calls[name]()
        return round(weight.item(), 3)

    orders = ["zero_grad backward step", "backward step zero_grad", "backward zero_grad step"]
    results = {order: train(order) for order in [*orders, "backward step"]}
    for order, weight in results.items():
        print(f"{order:24}", weight)
    # --8<-- [end:zero_grad_order]
    return results
