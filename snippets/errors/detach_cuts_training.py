"""detach, .data or no_grad inside forward: what lies before it gets no gradients."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 8)
            self.head = nn.Linear(8, 1)

        def forward(self, x):
            features = self.encoder(x).detach()
            return self.head(features)

    model = Net()
    loss = model(torch.ones(5, 4)).square().mean()
    loss.backward()
    print(model.encoder.weight.grad is None, model.head.weight.grad is None)
    # --8<-- [end:reproduce]
    return model, torch.ones(5, 4)


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 8)
            self.head = nn.Linear(8, 1)

        def forward(self, x):
            features = self.encoder(x)
            return self.head(features)

    model = Net()
    loss = model(torch.ones(5, 4)).square().mean()
    loss.backward()
    print(model.encoder.weight.grad is None, model.head.weight.grad is None)
    # --8<-- [end:fix]
    return model, torch.ones(5, 4)


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    def out_of_reach(model, inputs):
        wanted = {name: value for name, value in model.named_parameters() if value.requires_grad}
        output = model(inputs)
        if not output.requires_grad:
            return list(wanted)
        gradients = torch.autograd.grad(output.sum(), list(wanted.values()), allow_unused=True)
        return [name for name, gradient in zip(wanted, gradients) if gradient is None]

    model = nn.ModuleDict({"first": nn.Linear(4, 8), "second": nn.Linear(8, 1)})
    model.forward = lambda x: model["second"](model["first"](x).data)
    print(out_of_reach(model, torch.ones(5, 4)))
    model.forward = lambda x: model["second"](model["first"](x))
    print(out_of_reach(model, torch.ones(5, 4)))
    # --8<-- [end:detect]
    return out_of_reach


def requires_grad_again():
    # --8<-- [start:requires_grad_again]
    import torch
    from torch import nn

    encoder, head = nn.Linear(4, 8), nn.Linear(8, 1)
    features = encoder(torch.ones(5, 4)).detach().requires_grad_()
    head(features).mean().backward()
    print(features.grad.shape, encoder.weight.grad)
    # --8<-- [end:requires_grad_again]
    return encoder.weight.grad


def reproduce_no_grad():
    # --8<-- [start:reproduce_no_grad]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 8)
            self.head = nn.Linear(8, 1)

        @torch.no_grad()
        def features(self, x):
            return self.encoder(x).relu()

        def forward(self, x):
            return self.head(self.features(x))

    model = Net()
    print(model.features(torch.ones(5, 4)).requires_grad)
    # --8<-- [end:reproduce_no_grad]
    return model, torch.ones(5, 4)


def fix_no_grad():
    # --8<-- [start:fix_no_grad]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 8)
            self.head = nn.Linear(8, 1)

        def features(self, x):
            return self.encoder(x).relu()

        def forward(self, x):
            return self.head(self.features(x))

    model = Net()
    print(model.features(torch.ones(5, 4)).requires_grad)
    # --8<-- [end:fix_no_grad]
    return model, torch.ones(5, 4)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 8)
            self.head = nn.Linear(8, 1)

        def forward(self, x):
            return self.head(self.encoder(x).detach())

    model = Net()
    for name, layer in model.named_children():
        layer.register_forward_hook(
            lambda layer, arguments, output, name=name: print(
                name, arguments[0].requires_grad, "->", output.requires_grad
            )
        )
    output = model(torch.ones(5, 4))
    # --8<-- [end:find_it]
    return output
