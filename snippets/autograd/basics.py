"""Gradients: what is recorded, what backward fills in, when it has to be cleared."""


def requires_grad_and_backward():
    # --8<-- [start:requires_grad_and_backward]
    import torch

    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = (x**2).sum()
    print(y)
    y.backward()
    print(x.grad)
    # --8<-- [end:requires_grad_and_backward]
    return x


def requires_grad_and_backward_default():
    # --8<-- [start:requires_grad_and_backward_default]
    import torch
    from torch import nn

    data = torch.randn(3)
    weight = torch.randn(3, requires_grad=True)
    print(data.requires_grad, weight.requires_grad)
    print((data * data).requires_grad, (data * weight).requires_grad)
    print(nn.Linear(3, 1).weight.requires_grad)
    # --8<-- [end:requires_grad_and_backward_default]
    return data, weight


def requires_grad_and_backward_one_element():
    # --8<-- [start:requires_grad_and_backward_one_element]
    import torch

    x = torch.tensor([3.0], requires_grad=True)
    y = x**2
    print(y.shape)
    y.backward()
    print(x.grad)
    # --8<-- [end:requires_grad_and_backward_one_element]
    return x


def requires_grad_and_backward_vector():
    # --8<-- [start:requires_grad_and_backward_vector]
    import torch

    x = torch.tensor([1.0, 5.0], requires_grad=True)
    weights = torch.tensor([1.0, 0.1])
    (2 * x).backward(gradient=weights)
    print(x.grad)

    x.grad = None
    (weights * (2 * x)).sum().backward()
    print(x.grad)
    # --8<-- [end:requires_grad_and_backward_vector]
    return x


def requires_grad_and_backward_nonscalar():
    # --8<-- [start:requires_grad_and_backward_nonscalar]
    import torch

    x = torch.tensor([1.0, 5.0], requires_grad=True)
    (2 * x).backward()
    # --8<-- [end:requires_grad_and_backward_nonscalar]


def requires_grad_and_backward_integers():
    # --8<-- [start:requires_grad_and_backward_integers]
    import torch

    print(torch.tensor([1, 2]).float().requires_grad_())
    torch.tensor([1, 2], requires_grad=True)
    # --8<-- [end:requires_grad_and_backward_integers]


def requires_grad_and_backward_nothing_recorded():
    # --8<-- [start:requires_grad_and_backward_nothing_recorded]
    import torch

    x = torch.tensor([1.0, 2.0])
    (x**2).sum().backward()
    # --8<-- [end:requires_grad_and_backward_nothing_recorded]


def grad_attribute():
    # --8<-- [start:grad_attribute]
    import torch

    x = torch.ones(2, 3, requires_grad=True)
    print(x.grad)
    (5 * x).sum().backward()
    print(x.grad)
    print(x.grad.shape == x.shape, x.grad.dtype, x.grad.norm())
    # --8<-- [end:grad_attribute]
    return x


def grad_attribute_called_after():
    # --8<-- [start:grad_attribute_called_after]
    import torch

    x = torch.tensor(3.0, requires_grad=True)
    (x**2).backward()
    print(x.grad)
    x.grad()
    # --8<-- [end:grad_attribute_called_after]


def grad_attribute_called_before():
    # --8<-- [start:grad_attribute_called_before]
    import torch

    x = torch.tensor(3.0, requires_grad=True)
    x.grad()
    # --8<-- [end:grad_attribute_called_before]


def gradients_accumulate():
    # --8<-- [start:gradients_accumulate]
    import torch

    x = torch.tensor(2.0, requires_grad=True)
    for _ in range(2):
        (x**2).backward()
        print(x.grad)

    x.grad = None
    (x**2).backward()
    print(x.grad)
    # --8<-- [end:gradients_accumulate]
    return x


def gradients_accumulate_loop():
    # --8<-- [start:gradients_accumulate_loop]
    import torch
    from torch import nn

    torch.manual_seed(0)
    inputs = torch.randn(64, 3)
    targets = inputs @ torch.tensor([[1.0], [-2.0], [0.5]])
    model = nn.Linear(3, 1)
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    for _ in range(100):
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
    print(model.weight.detach().round(decimals=2), round(loss.item(), 4))
    # --8<-- [end:gradients_accumulate_loop]
    return model, loss


def gradients_accumulate_two_losses():
    # --8<-- [start:gradients_accumulate_two_losses]
    import torch

    x = torch.tensor(2.0, requires_grad=True)
    (x**2).backward()
    (3 * x).backward()
    one_by_one = x.grad

    x.grad = None
    (x**2 + 3 * x).backward()
    print(one_by_one, x.grad)
    # --8<-- [end:gradients_accumulate_two_losses]
    return one_by_one, x.grad


def gradients_accumulate_none_or_zeros():
    # --8<-- [start:gradients_accumulate_none_or_zeros]
    import torch
    from torch import nn

    for set_to_none in (True, False):
        weight = nn.Parameter(torch.ones(2))
        optimizer = torch.optim.SGD([weight], lr=0.1, weight_decay=0.1)
        weight.sum().backward()
        optimizer.zero_grad(set_to_none=set_to_none)
        cleared = weight.grad
        optimizer.step()
        print(cleared, weight.detach())
    # --8<-- [end:gradients_accumulate_none_or_zeros]
    return cleared, weight


def variable_is_history():
    # --8<-- [start:variable_is_history]
    import torch
    from torch.autograd import Variable

    weight = torch.ones(2, requires_grad=True)
    wrapped = Variable(weight)
    print(type(wrapped).__name__, isinstance(weight, Variable))
    print(weight.requires_grad, wrapped.requires_grad)
    print(wrapped.data_ptr() == weight.data_ptr())
    # --8<-- [end:variable_is_history]
    return weight, wrapped


def variable_is_history_volatile():
    # --8<-- [start:variable_is_history_volatile]
    import torch
    from torch.autograd import Variable

    weight = torch.ones(2, requires_grad=True)
    data = Variable(torch.ones(2), volatile=True)
    print((weight * data).requires_grad)
    with torch.no_grad():
        print((weight * data).requires_grad)
    # --8<-- [end:variable_is_history_volatile]
    return weight, data
