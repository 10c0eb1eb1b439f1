"""The graph behind a result: its nodes and leaves, how often it serves, where NaN comes from."""


def graph_grad_fn_leaf():
    # --8<-- [start:graph_grad_fn_leaf]
    import torch

    w = torch.tensor(2.0, requires_grad=True)
    x = torch.tensor(3.0)
    b = torch.tensor(1.0, requires_grad=True)
    z = w * x
    y = z + b
    loss = y**2

    tensors = {"w": w, "x": x, "b": b, "z": z, "y": y, "loss": loss}
    for name, tensor in tensors.items():
        node = tensor.grad_fn.name() if tensor.grad_fn else None
        print(f"{name:4}", "leaf" if tensor.is_leaf else "    ", node)
    # --8<-- [end:graph_grad_fn_leaf]
    return tensors


def graph_grad_fn_leaf_walk():
    # --8<-- [start:graph_grad_fn_leaf_walk]
    import torch

    w = torch.tensor(2.0, requires_grad=True)
    x = torch.tensor(3.0)
    b = torch.tensor(1.0, requires_grad=True)
    loss = (w * x + b) ** 2

    def walk(node, depth=0):
        print("  " * depth + node.name())
        for following, _ in node.next_functions:
            if following is not None:
                walk(following, depth + 1)

    walk(loss.grad_fn)
    # --8<-- [end:graph_grad_fn_leaf_walk]
    return loss


def graph_grad_fn_leaf_retain_grad():
    # --8<-- [start:graph_grad_fn_leaf_retain_grad]
    import torch

    w = torch.tensor(2.0, requires_grad=True)
    x = torch.tensor(3.0)
    b = torch.tensor(1.0, requires_grad=True)
    z = w * x
    z.retain_grad()
    loss = (z + b) ** 2
    loss.backward()
    print(w.grad, x.grad, b.grad)
    print(z.grad)
    # --8<-- [end:graph_grad_fn_leaf_retain_grad]
    return w, x, b, z


def graph_grad_fn_leaf_nodes():
    # --8<-- [start:graph_grad_fn_leaf_nodes]
    import torch

    x = torch.tensor(3.0)
    w = torch.tensor(2.0, requires_grad=True)
    print(w.grad_fn, (x * x).grad_fn, (w * x).grad_fn.name())
    # --8<-- [end:graph_grad_fn_leaf_nodes]
    return w, x


def graph_grad_fn_leaf_non_leaf():
    # --8<-- [start:graph_grad_fn_leaf_non_leaf]
    import torch

    w = torch.tensor(2.0, requires_grad=True)
    z = 3 * w
    (z**2).backward()
    print(w.is_leaf, w.grad)
    print(z.is_leaf, z.grad)
    # --8<-- [end:graph_grad_fn_leaf_non_leaf]
    return w, z


def graph_grad_fn_leaf_by_accident():
    # --8<-- [start:graph_grad_fn_leaf_by_accident]
    import torch

    weight = (0.01 * torch.randn(3)).requires_grad_()
    print(weight.is_leaf)
    torch.optim.SGD([weight], lr=0.1)

    weight = 0.01 * torch.randn(3, requires_grad=True)
    print(weight.is_leaf)
    torch.optim.SGD([weight], lr=0.1)
    # --8<-- [end:graph_grad_fn_leaf_by_accident]


def backward_twice():
    # --8<-- [start:backward_twice]
    import torch

    x = torch.tensor(1.0, requires_grad=True)
    y = x.exp()
    y.backward()
    print(x.grad)
    y.backward()
    # --8<-- [end:backward_twice]


def backward_twice_retain():
    # --8<-- [start:backward_twice_retain]
    import torch

    x = torch.tensor(1.0, requires_grad=True)
    y = x.exp()
    y.backward(retain_graph=True)
    print(x.grad)
    y.backward()
    print(x.grad)
    # --8<-- [end:backward_twice_retain]
    return x


def backward_twice_recurrent():
    # --8<-- [start:backward_twice_recurrent]
    import torch
    from torch import nn

    torch.manual_seed(0)
    cell = nn.RNNCell(3, 4)
    state = torch.zeros(2, 4)
    for _ in range(3):
        state = cell(torch.randn(2, 3), state.detach())
        state.sum().backward()
    print(cell.weight_hh.grad.shape)
    # --8<-- [end:backward_twice_recurrent]
    return cell


def backward_twice_second_derivative():
    # --8<-- [start:backward_twice_second_derivative]
    import torch

    x = torch.tensor(2.0, requires_grad=True)
    (slope,) = torch.autograd.grad(x**3, x, create_graph=True)
    (curvature,) = torch.autograd.grad(slope, x)
    print(slope.item(), curvature.item(), x.grad)
    # --8<-- [end:backward_twice_second_derivative]
    return slope, curvature


def anomaly_detection():
    # --8<-- [start:anomaly_detection]
    import torch

    x = torch.tensor([0.0, 4.0], requires_grad=True)
    root = torch.where(x > 0, x.sqrt(), x)
    print(root.detach())
    root.sum().backward()
    print(x.grad)
    # --8<-- [end:anomaly_detection]
    return root, x


def anomaly_detection_raises():
    # --8<-- [start:anomaly_detection_raises]
    import torch

    x = torch.tensor([0.0, 4.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        root = torch.where(x > 0, x.sqrt(), x)
        root.sum().backward()
    # --8<-- [end:anomaly_detection_raises]


def anomaly_detection_fix():
    # --8<-- [start:anomaly_detection_fix]
    import torch

    x = torch.tensor([0.0, 4.0], requires_grad=True)
    safe = torch.where(x > 0, x, 1.0)
    root = torch.where(x > 0, safe.sqrt(), x)
    print(root.detach())
    root.sum().backward()
    print(x.grad)
    # --8<-- [end:anomaly_detection_fix]
    return root, x
