"""Hooks: activations of a forward pass, gradients through a module, gradients of a tensor."""


def forward_hook():
    # --8<-- [start:forward_hook]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 3), nn.ReLU())
    seen = {}

    def look(module, inputs, output):
        seen["inputs"] = inputs
        seen["output"] = output.detach()

    handle = model[1].register_forward_hook(look)
    result = model(torch.ones(2, 4))
    handle.remove()
    model(torch.zeros(2, 4))
    print(type(seen["inputs"]).__name__, len(seen["inputs"]), tuple(seen["inputs"][0].shape))
    print(torch.equal(seen["output"], result))
    # --8<-- [end:forward_hook]
    return seen, result


def forward_hook_every():
    # --8<-- [start:forward_hook_every]
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(3, 3, 3, padding=1)

        def forward(self, x):
            return self.conv(x).relu() + x

    model = nn.Sequential(Block(), nn.Sequential(nn.Flatten(), nn.Linear(48, 10)))
    shapes = {}

    def keep(name):
        def look(module, inputs, output):
            shapes[name] = tuple(output.shape)

        return look

    leaves = {name: module for name, module in model.named_modules() if not list(module.children())}
    handles = [module.register_forward_hook(keep(name)) for name, module in leaves.items()]
    model(torch.ones(2, 3, 4, 4))
    for handle in handles:
        handle.remove()
    print(shapes)
    # --8<-- [end:forward_hook_every]
    return shapes


def forward_hook_recursion():
    # --8<-- [start:forward_hook_recursion]
    from torch import nn

    class Branches(nn.Module):
        def __init__(self):
            super().__init__()
            self.paths = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2)])

    def inside_sequential(module):
        if isinstance(module, nn.Sequential):
            return [leaf for child in module.children() for leaf in inside_sequential(child)]
        return [type(module).__name__]

    model = nn.Sequential(Branches(), nn.Sequential(nn.Linear(2, 1)))
    print(inside_sequential(model))
    print([name for name, module in model.named_modules() if isinstance(module, nn.Linear)])
    # --8<-- [end:forward_hook_recursion]
    return inside_sequential(model), model


def forward_hook_graph():
    # --8<-- [start:forward_hook_graph]
    import gc
    import weakref

    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    kept = {}

    def alive_after(look):
        handle = model[1].register_forward_hook(look)
        batch = torch.ones(2, 4)
        watched = weakref.ref(batch)
        model(batch)
        handle.remove()
        del batch
        gc.collect()
        return watched() is not None

    print(alive_after(lambda module, inputs, output: kept.update(last=output)))
    print(alive_after(lambda module, inputs, output: kept.update(last=output.detach())))
    # --8<-- [end:forward_hook_graph]
    return alive_after, kept


def forward_hook_replace():
    # --8<-- [start:forward_hook_replace]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Identity(), nn.Identity())
    x = torch.tensor([-1.0, 2.0])
    with model[0].register_forward_hook(lambda module, inputs, output: output * 10):
        print(model(x))
    with model[0].register_forward_pre_hook(lambda module, inputs: (inputs[0] + 1,)):
        print(model(x))
    print(model(x), model.forward(x))
    # --8<-- [end:forward_hook_replace]
    return model


def forward_hook_skipped():
    # --8<-- [start:forward_hook_skipped]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    model.register_forward_hook(lambda module, inputs, output: print("hook"))
    model(torch.ones(1, 2))
    model.forward(torch.ones(1, 2))
    print("done")
    # --8<-- [end:forward_hook_skipped]
    return model


def backward_hook():
    # --8<-- [start:backward_hook]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 3), nn.Sigmoid(), nn.Linear(3, 1))
    seen = {}

    def look(module, grad_input, grad_output):
        seen["input"], seen["output"] = grad_input, grad_output

    model[2].register_full_backward_hook(look)
    model(torch.ones(5, 4)).sum().backward()
    for side, gradients in seen.items():
        print(f"grad_{side}", [tuple(gradient.shape) for gradient in gradients])
    # --8<-- [end:backward_hook]
    return seen


def backward_hook_old():
    # --8<-- [start:backward_hook_old]
    import torch
    from torch import nn

    model = nn.Linear(4, 3)

    def look(module, grad_input, grad_output):
        print("grad_input ", [tuple(gradient.shape) for gradient in grad_input])
        print("grad_output", [tuple(gradient.shape) for gradient in grad_output])

    model.register_backward_hook(look)
    x = torch.ones(5, 4, requires_grad=True)
    model(x).sum().backward()
    # --8<-- [end:backward_hook_old]
    return model


def backward_hook_new():
    # --8<-- [start:backward_hook_new]
    import torch
    from torch import nn

    model = nn.Linear(4, 3)

    def look(module, grad_input, grad_output):
        print("grad_input ", [tuple(gradient.shape) for gradient in grad_input])
        print("grad_output", [tuple(gradient.shape) for gradient in grad_output])

    model.register_full_backward_hook(look)
    x = torch.ones(5, 4, requires_grad=True)
    model(x).sum().backward()
    # --8<-- [end:backward_hook_new]
    return model


def backward_hook_none():
    # --8<-- [start:backward_hook_none]
    import torch
    from torch import nn

    model = nn.Linear(4, 3)
    model.register_full_backward_hook(lambda module, grad_input, grad_output: print(grad_input))
    model(torch.ones(5, 4)).sum().backward()
    # --8<-- [end:backward_hook_none]
    return model


def backward_hook_inplace():
    # --8<-- [start:backward_hook_inplace]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 3), nn.ReLU(inplace=True))
    model[0].register_full_backward_hook(lambda module, grad_input, grad_output: None)
    model(torch.ones(5, 4, requires_grad=True)).sum().backward()
    # --8<-- [end:backward_hook_inplace]


def backward_hook_both():
    # --8<-- [start:backward_hook_both]
    from torch import nn

    model = nn.Linear(4, 3)
    model.register_backward_hook(lambda module, grad_input, grad_output: None)
    model.register_full_backward_hook(lambda module, grad_input, grad_output: None)
    # --8<-- [end:backward_hook_both]


def tensor_hook():
    # --8<-- [start:tensor_hook]
    import torch

    x = torch.tensor([1.0, 2.0], requires_grad=True)
    hidden = x * 3
    hidden.register_hook(lambda grad: grad.clamp(min=0))
    (hidden * torch.tensor([-1.0, 2.0])).sum().backward()
    print(x.grad)
    # --8<-- [end:tensor_hook]
    return x.grad


def tensor_hook_inside():
    # --8<-- [start:tensor_hook_inside]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(1, 2, 3)
            self.fc = nn.Linear(8, 1)

        def forward(self, x):
            features = self.conv(x)
            features.register_hook(lambda grad: grad.clamp(min=0))
            features.register_hook(lambda grad: print("negative?", bool((grad < 0).any())))
            return self.fc(features.flatten(1))

    torch.manual_seed(0)
    net = Net()
    net.fc.bias.register_hook(torch.zeros_like)
    net(torch.ones(3, 1, 4, 4)).sum().backward()
    print(bool((net.fc.weight < 0).any()), net.fc.bias.grad)
    # --8<-- [end:tensor_hook_inside]
    return net


def tensor_hook_retain():
    # --8<-- [start:tensor_hook_retain]
    import torch

    x = torch.tensor([1.0, 2.0], requires_grad=True)
    hidden = x * 3
    seen = []
    hidden.register_hook(seen.append)
    hidden.retain_grad()
    loss = hidden.square().sum()
    print(seen)
    loss.backward()
    print(seen, hidden.grad)
    # --8<-- [end:tensor_hook_retain]
    return seen, hidden.grad


def tensor_hook_accumulated():
    # --8<-- [start:tensor_hook_accumulated]
    import torch

    weight = torch.ones(1, requires_grad=True)
    weight.register_hook(lambda grad: print("register_hook", grad))
    weight.register_post_accumulate_grad_hook(lambda tensor: print("accumulated  ", tensor.grad))
    for _ in range(2):
        (2 * weight).sum().backward()
    # --8<-- [end:tensor_hook_accumulated]
    return weight.grad


def tensor_hook_names():
    # --8<-- [start:tensor_hook_names]
    from torch import nn

    layer = nn.Linear(2, 1)
    print([name for name in dir(layer) if name.startswith("register_") and "ward" in name])
    layer.register_input_hook(print)
    # --8<-- [end:tensor_hook_names]


def tensor_hook_shape():
    # --8<-- [start:tensor_hook_shape]
    import torch

    weight = torch.ones(2, requires_grad=True)
    weight.register_hook(lambda grad: grad.sum())
    (3 * weight).sum().backward()
    # --8<-- [end:tensor_hook_shape]


def tensor_hook_no_grad():
    # --8<-- [start:tensor_hook_no_grad]
    import torch

    x = torch.ones(2)
    x.register_hook(print)
    # --8<-- [end:tensor_hook_no_grad]


def tensor_hook_order():
    # --8<-- [start:tensor_hook_order]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_forward_pre_hook(lambda module, inputs: print("forward_pre"))
    layer.register_forward_hook(lambda module, inputs, output: print("forward"))
    layer.register_full_backward_pre_hook(lambda module, grad_output: print("full_backward_pre"))
    layer.register_full_backward_hook(lambda module, given, taken: print("full_backward"))
    layer.weight.register_hook(lambda grad: print("weight: hook"))
    layer.weight.register_post_accumulate_grad_hook(lambda weight: print("weight: accumulated"))

    x = torch.ones(1, 2, requires_grad=True)
    output = layer(x)
    output.register_hook(lambda grad: print("output: hook"))
    output.sum().backward()
    # --8<-- [end:tensor_hook_order]
    return layer
