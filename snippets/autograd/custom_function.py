"""Own operations: what autograd derives by itself, own backwards with gradcheck, torch.func."""


def module_vs_function():
    # --8<-- [start:module_vs_function]
    import torch
    from torch import nn

    class Gate(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.tensor(3.0))

        def forward(self, x):
            return self.scale * x.tanh()

    gate = Gate()
    x = torch.tensor([0.5, 1.0])
    gate(x).sum().backward()
    print(torch.isclose(gate.scale.grad, x.tanh().sum()))
    # --8<-- [end:module_vs_function]
    return gate, x


def module_vs_function_call():
    # --8<-- [start:module_vs_function_call]
    import torch
    from torch import nn

    net = nn.Linear(2, 1)
    x = torch.ones(1, 2)

    def report(module, inputs, output):
        print("hook", tuple(output.shape))

    net.register_forward_hook(report)
    print("net(x)")
    net(x)
    print("net.forward(x)")
    net.forward(x)
    # --8<-- [end:module_vs_function_call]
    return net


def custom_function():
    # --8<-- [start:custom_function]
    import torch

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad_output):
            (x,) = ctx.saved_tensors
            return 2 * x * grad_output

    x = torch.tensor([1.0, -3.0], requires_grad=True)
    y = Square.apply(x)
    print(y.detach(), y.grad_fn.name())
    y.sum().backward()
    print(x.grad)
    # --8<-- [end:custom_function]
    return x, y


def custom_function_gradcheck():
    # --8<-- [start:custom_function_gradcheck]
    import torch
    from torch.autograd.gradcheck import GradcheckError, gradcheck

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad_output):
            (x,) = ctx.saved_tensors
            return 2 * x * grad_output

    class Forgetful(Square):
        @staticmethod
        def backward(ctx, grad_output):
            (x,) = ctx.saved_tensors
            return x * grad_output

    x = torch.tensor([1.0, -3.0], dtype=torch.float64, requires_grad=True)
    print(gradcheck(Square.apply, (x,)))
    try:
        gradcheck(Forgetful.apply, (x,))
    except GradcheckError as error:
        print(str(error).strip())
    # --8<-- [end:custom_function_gradcheck]
    return gradcheck(Forgetful.apply, (x,), raise_exception=False)


def custom_function_in_a_module():
    # --8<-- [start:custom_function_in_a_module]
    import torch
    from torch import nn

    class Scale(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, factor):
            ctx.factor = factor
            return factor * x

        @staticmethod
        def backward(ctx, grad_output):
            return ctx.factor * grad_output, None

    class ScaleLayer(nn.Module):
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def forward(self, x):
            return Scale.apply(x, self.factor)

    x = torch.ones(2, dtype=torch.float64, requires_grad=True)
    layer = ScaleLayer(0.5)
    print(torch.autograd.gradcheck(layer, (x,)))
    # --8<-- [end:custom_function_in_a_module]
    return layer, x


def custom_function_count():
    # --8<-- [start:custom_function_count]
    import torch

    class Scale(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, factor):
            ctx.factor = factor
            return factor * x

        @staticmethod
        def backward(ctx, grad_output):
            return ctx.factor * grad_output

    x = torch.ones(2, requires_grad=True)
    Scale.apply(x, 0.5).sum().backward()
    # --8<-- [end:custom_function_count]


def custom_function_instance():
    # --8<-- [start:custom_function_instance]
    import torch

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

    Square()(torch.ones(2))
    # --8<-- [end:custom_function_instance]


def custom_function_base_class():
    # --8<-- [start:custom_function_base_class]
    from torch import nn

    print(type(nn.functional).__name__)

    class Square(nn.functional):
        pass

    # --8<-- [end:custom_function_base_class]


def custom_function_out_argument():
    # --8<-- [start:custom_function_out_argument]
    import torch

    class Double(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, out):
            out.copy_(x + 1)
            return 2 * x

        @staticmethod
        def backward(ctx, grad_output):
            return 2 * grad_output, None

    x = torch.tensor([5.0], requires_grad=True)
    w = torch.tensor([1.0], requires_grad=True)
    out = 10 * w
    Double.apply(x, out)
    print(out)
    out.sum().backward()
    print(x.grad, w.grad)
    # --8<-- [end:custom_function_out_argument]
    return x, w, out


def custom_function_extra_output():
    # --8<-- [start:custom_function_extra_output]
    import torch

    class Standardise(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            mean = x.mean()
            ctx.mark_non_differentiable(mean)
            return x - mean, mean

        @staticmethod
        def backward(ctx, grad_output, _):
            return grad_output - grad_output.mean()

    x = torch.tensor([1.0, 2.0, 6.0], dtype=torch.float64, requires_grad=True)
    centred, mean = Standardise.apply(x)
    print(centred.detach(), mean.item(), mean.requires_grad)
    print(torch.autograd.gradcheck(lambda x: Standardise.apply(x)[0], (x,)))
    # --8<-- [end:custom_function_extra_output]
    return centred, mean


def torch_func_grad_vmap():
    # --8<-- [start:torch_func_grad_vmap]
    import torch
    from torch.func import grad, jacrev, vmap

    def f(x):
        return (x**3).sum()

    x = torch.tensor([1.0, 2.0])
    print(grad(f)(x))
    print(jacrev(grad(f))(x))
    print(vmap(grad(torch.sin))(torch.zeros(3)))
    # --8<-- [end:torch_func_grad_vmap]
    return grad(f)(x), jacrev(grad(f))(x)


def torch_func_grad_vmap_per_sample():
    # --8<-- [start:torch_func_grad_vmap_per_sample]
    import torch
    from torch import nn
    from torch.func import functional_call, grad, vmap

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
    inputs, targets = torch.randn(5, 3), torch.randn(5, 1)
    parameters = {name: p.detach() for name, p in model.named_parameters()}

    def loss(parameters, x, y):
        return nn.functional.mse_loss(functional_call(model, parameters, (x,)), y)

    per_sample = vmap(grad(loss), in_dims=(None, 0, 0))(parameters, inputs, targets)
    print(per_sample["0.weight"].shape)

    nn.functional.mse_loss(model(inputs), targets).backward()
    mean = per_sample["0.weight"].mean(dim=0)
    print(torch.allclose(mean, model[0].weight.grad, atol=1e-6))
    # --8<-- [end:torch_func_grad_vmap_per_sample]
    return per_sample, model


def torch_func_grad_vmap_function():
    # --8<-- [start:torch_func_grad_vmap_function]
    import torch
    from torch.func import grad, vmap

    class Square(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            return x * x

        @staticmethod
        def setup_context(ctx, inputs, output):
            (x,) = inputs
            ctx.save_for_backward(x)

        @staticmethod
        def backward(ctx, grad_output):
            (x,) = ctx.saved_tensors
            return 2 * x * grad_output

    print(vmap(grad(Square.apply))(torch.tensor([1.0, 2.0, 3.0])))
    # --8<-- [end:torch_func_grad_vmap_function]
    return vmap(grad(Square.apply))(torch.tensor([1.0, 2.0, 3.0]))
