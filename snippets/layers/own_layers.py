"""Layers of one's own: with Parameters alone, and a BatchNorm with its own backward."""

# --8<-- [start:custom_batchnorm]
import torch
from torch import nn

DIMS = (0, 2, 3)
CHANNEL = (1, -1, 1, 1)


class Normalise(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias, mean, var, from_batch, eps):
        inverse = torch.rsqrt(var + eps).view(CHANNEL)
        whitened = (x - mean.view(CHANNEL)) * inverse
        ctx.save_for_backward(whitened, weight, inverse)
        ctx.from_batch = from_batch
        return whitened if weight is None else whitened * weight.view(CHANNEL) + bias.view(CHANNEL)

    @staticmethod
    def backward(ctx, grad):
        whitened, weight, inverse = ctx.saved_tensors
        grad_weight = grad_bias = None
        inner = grad
        if weight is not None:
            grad_weight, grad_bias = (grad * whitened).sum(DIMS), grad.sum(DIMS)
            inner = grad * weight.view(CHANNEL)
        if ctx.from_batch:
            through_mean = inner.mean(DIMS, keepdim=True)
            through_var = whitened * (inner * whitened).mean(DIMS, keepdim=True)
            inner = inner - through_mean - through_var
        return inner * inverse, grad_weight, grad_bias, None, None, None, None


# --8<-- [end:custom_batchnorm]
# --8<-- [start:custom_batchnorm_module]
class BatchNorm2d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features)) if affine else None
        self.bias = nn.Parameter(torch.zeros(num_features)) if affine else None
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, x):
        if x.dim() != 4:
            raise ValueError(f"expected (N, C, H, W), got {x.dim()} dimensions")
        mean, var = self.running_mean, self.running_var
        if self.training:
            var, mean = torch.var_mean(x.detach(), DIMS, correction=0)
            self._record(mean, var, x.numel() // x.shape[1])
        return Normalise.apply(x, self.weight, self.bias, mean, var, self.training, self.eps)

    def _record(self, mean, var, count):
        if count < 2:
            raise ValueError("one value per channel has no variance")
        self.num_batches_tracked += 1
        self.running_mean.lerp_(mean, self.momentum)
        self.running_var.lerp_(var * count / (count - 1), self.momentum)


# --8<-- [end:custom_batchnorm_module]


def custom_batchnorm_equal():
    # --8<-- [start:custom_batchnorm_equal]
    torch.manual_seed(0)
    mine, theirs = BatchNorm2d(3), nn.BatchNorm2d(3)
    theirs.load_state_dict(mine.state_dict())
    for _ in range(3):
        x = torch.randn(4, 3, 5, 6) * 2 + 1
        target = torch.randn_like(x)
        results = []
        for layer in (mine, theirs):
            layer.zero_grad()
            images = x.clone().requires_grad_()
            output = layer(images)
            (output - target).square().sum().backward()
            results.append([output, images.grad, layer.weight.grad, layer.bias.grad])
        print([torch.allclose(*pair, atol=1e-4) for pair in zip(*results)])

    mine.eval(), theirs.eval()
    print(torch.allclose(mine(x), theirs(x), atol=1e-5))
    ours, original = mine.state_dict(), theirs.state_dict()
    print([torch.allclose(ours[name], original[name]) for name in original])
    # --8<-- [end:custom_batchnorm_equal]
    return mine, theirs, results


def custom_batchnorm_gradcheck():
    # --8<-- [start:custom_batchnorm_gradcheck]
    torch.manual_seed(0)
    for shape in [(3, 2, 4, 4), (2, 4, 3, 4)]:
        layer = BatchNorm2d(shape[1]).double()
        images = torch.randn(shape, dtype=torch.float64, requires_grad=True)
        in_training = torch.autograd.gradcheck(layer, images)
        layer.eval()
        print(shape, in_training, torch.autograd.gradcheck(layer, images))
    # --8<-- [end:custom_batchnorm_gradcheck]
    return layer, images


def custom_batchnorm_silent():
    # --8<-- [start:custom_batchnorm_silent]
    import torch

    class Centre(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x - x.mean((0, 2, 3), keepdim=True)

        @staticmethod
        def backward(ctx, grad):
            return grad - grad.mean((0, 2, 3))

    torch.manual_seed(0)
    for channels, width in [(4, 4), (2, 4)]:
        images = torch.randn(3, channels, 5, width, dtype=torch.float64, requires_grad=True)
        right = torch.autograd.gradcheck(Centre.apply, images, raise_exception=False)
        print(channels, width, "gradient right:", right)
        Centre.apply(images).square().sum().backward()
    # --8<-- [end:custom_batchnorm_silent]


def custom_layer_module():
    # --8<-- [start:custom_layer_module]
    import torch
    from torch import nn

    class Dense(nn.Module):
        def __init__(self, features_in, features_out):
            super().__init__()
            self.weight = nn.Parameter(torch.randn(features_out, features_in) * features_in**-0.5)
            self.bias = nn.Parameter(torch.zeros(features_out))

        def forward(self, x):
            return torch.relu(x @ self.weight.T + self.bias)

        def extra_repr(self):
            return f"{self.weight.shape[1]} -> {self.weight.shape[0]}"

    class Centred(nn.Module):
        def forward(self, x):
            return x - x.mean(dim=-1, keepdim=True)

    torch.manual_seed(0)
    model = nn.Sequential(Dense(4, 8), Centred(), Dense(8, 2))
    print(model)
    print({name: tuple(parameter.shape) for name, parameter in model.named_parameters()})

    model(torch.randn(5, 4)).sum().backward()
    print(all(parameter.grad is not None for parameter in model.parameters()))
    # --8<-- [end:custom_layer_module]
    return model


def custom_layer_module_plain_tensor():
    # --8<-- [start:custom_layer_module_plain_tensor]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self):
            super().__init__()
            self.forgotten = torch.ones(3)
            self.learnt = nn.Parameter(torch.ones(3))
            self.register_buffer("kept", torch.ones(3))

        def forward(self, x):
            return x * self.forgotten * self.learnt * self.kept

    layer = Scale()
    print([name for name, _ in layer.named_parameters()], list(layer.state_dict()))
    layer.double()
    print(layer.forgotten.dtype, layer.learnt.dtype, layer.kept.dtype)
    # --8<-- [end:custom_layer_module_plain_tensor]
    return layer
