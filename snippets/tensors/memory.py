"""Who shares memory: names, clones, slices, NumPy arrays, the values of a state_dict."""


def assignment_clone_copy():
    # --8<-- [start:assignment_clone_copy]
    import torch

    x = torch.tensor([1.0, 2.0])
    alias = x
    clone = x.clone()
    x[0] = 9
    print(alias is x, alias)
    print(clone)
    # --8<-- [end:assignment_clone_copy]
    return x, alias, clone


def assignment_clone_copy_in_place():
    # --8<-- [start:assignment_clone_copy_in_place]
    import torch

    x = torch.zeros(2)
    y = x
    y += 1
    print(x, y is x)
    y = y + 1
    print(x, y is x)
    # --8<-- [end:assignment_clone_copy_in_place]
    return x, y


def assignment_clone_copy_detach():
    # --8<-- [start:assignment_clone_copy_detach]
    import torch

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    copies = {
        "clone()": weight.clone(),
        "detach()": weight.detach(),
        "detach().clone()": weight.detach().clone(),
    }
    for call, copy in copies.items():
        own_memory = copy.data_ptr() != weight.data_ptr()
        print(f"{call:17} own memory: {own_memory!s:5} in the graph: {copy.requires_grad}")
    print(type(copies["clone()"].grad_fn).__name__)
    # --8<-- [end:assignment_clone_copy_detach]
    return weight, copies


def assignment_clone_copy_state_dict():
    # --8<-- [start:assignment_clone_copy_state_dict]
    import copy

    import torch
    from torch import nn

    model = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(model.weight)
    alias = model.state_dict()
    snapshot = copy.deepcopy(model.state_dict())
    nn.init.ones_(model.weight)
    print(alias["weight"], snapshot["weight"])
    # --8<-- [end:assignment_clone_copy_state_dict]
    return alias["weight"], snapshot["weight"], torch.ones(1, 1)


def assignment_clone_copy_deepcopy():
    # --8<-- [start:assignment_clone_copy_deepcopy]
    import copy

    import torch

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    print(copy.deepcopy(weight))
    copy.deepcopy(weight * 2)
    # --8<-- [end:assignment_clone_copy_deepcopy]


def indexing():
    # --8<-- [start:indexing]
    import torch

    X = torch.arange(12).reshape(3, 4)
    print(X)
    print(X[1], X[:, 1])
    print(X[X > 8])
    print(X[[0, 2], [1, 3]])
    print(tuple(X[1].shape), tuple(X[1:2].shape), tuple(X[[0, 2]].shape))
    # --8<-- [end:indexing]
    return X


def indexing_views():
    # --8<-- [start:indexing_views]
    import torch

    X = torch.arange(12).reshape(3, 4)
    picks = {
        "X[1]": X[1],
        "X[:, 1]": X[:, 1],
        "X[0:2, ::2]": X[0:2, ::2],
        "X[[0, 2]]": X[[0, 2]],
        "X[[0, 2], [1, 3]]": X[[0, 2], [1, 3]],
        "X[X > 8]": X[X > 8],
    }
    memory = X.untyped_storage().data_ptr()
    for name, pick in picks.items():
        shared = pick.untyped_storage().data_ptr() == memory
        print(f"{name:18}", "view" if shared else "copy")
    print(X[:, 1].data_ptr() - X.data_ptr(), "bytes")
    # --8<-- [end:indexing_views]
    return {name: pick.untyped_storage().data_ptr() == memory for name, pick in picks.items()}


def indexing_write():
    # --8<-- [start:indexing_write]
    import torch

    X = torch.zeros(2, 3)
    X[0][1] = 5
    X[[0, 1]][0] = 7
    print(X)

    X[[0, 1], [0, 0]] = 7
    X[X == 5] = -1
    print(X)
    # --8<-- [end:indexing_write]
    return X


def indexing_out_of_range():
    # --8<-- [start:indexing_out_of_range]
    import torch

    X = torch.arange(12).reshape(3, 4)
    print(X[-1], X[1:100].shape)
    X[5]
    # --8<-- [end:indexing_out_of_range]


def numpy_bridge_memory():
    # --8<-- [start:numpy_bridge_memory]
    import numpy as np
    import torch

    array = np.ones(2)
    made = {
        "torch.from_numpy": torch.from_numpy(array),
        "torch.as_tensor": torch.as_tensor(array),
        "torch.tensor": torch.tensor(array),
    }
    array[0] = 7
    for call, tensor in made.items():
        print(f"{call:17}", tensor)
    # --8<-- [end:numpy_bridge_memory]
    return made


def numpy_bridge_memory_back():
    # --8<-- [start:numpy_bridge_memory_back]
    import torch

    tensor = torch.zeros(3)
    array = tensor.numpy()
    array += 1
    print(tensor)
    print(array.dtype)
    # --8<-- [end:numpy_bridge_memory_back]
    return tensor, array


def numpy_bridge_memory_history():
    # --8<-- [start:numpy_bridge_memory_history]
    import torch

    weight = torch.zeros(1)
    shared, copied = [], []
    for _ in range(3):
        weight += 1
        shared.append(weight.numpy())
        copied.append(weight.numpy().copy())
    print([array.item() for array in shared])
    print([array.item() for array in copied])
    # --8<-- [end:numpy_bridge_memory_history]
    return shared, copied


def numpy_bridge_memory_float64():
    # --8<-- [start:numpy_bridge_memory_float64]
    import numpy as np
    import torch
    from torch import nn

    model = nn.Linear(3, 1)
    array = np.ones((2, 3))
    inputs = torch.as_tensor(array, dtype=torch.float32)
    array[:] = 0
    print(inputs.dtype, inputs[0], tuple(model(inputs).shape))
    model(torch.from_numpy(array))
    # --8<-- [end:numpy_bridge_memory_float64]


def numpy_bridge_memory_requires_grad():
    # --8<-- [start:numpy_bridge_memory_requires_grad]
    import torch

    weight = torch.ones(3, requires_grad=True)
    weight.numpy()
    # --8<-- [end:numpy_bridge_memory_requires_grad]


def numpy_bridge_memory_anywhere():
    # --8<-- [start:numpy_bridge_memory_anywhere]
    import torch

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    weight = torch.ones(3, device=device, requires_grad=True)
    array = weight.detach().cpu().numpy()
    print(type(array).__name__, array)
    # --8<-- [end:numpy_bridge_memory_anywhere]
    return weight, array


def numpy_bridge_memory_cuda():
    # --8<-- [start:numpy_bridge_memory_cuda]
    import numpy as np
    import torch

    array = np.ones(2, dtype=np.float32)
    shared = torch.from_numpy(array)
    on_gpu = shared.to("cuda")
    array[0] = 7
    print(shared.tolist(), on_gpu.tolist())
    # --8<-- [end:numpy_bridge_memory_cuda]
    return shared, on_gpu


def numpy_bridge_memory_read_only():
    # --8<-- [start:numpy_bridge_memory_read_only]
    import numpy as np
    import torch

    array = np.frombuffer(b"\x01\x02\x03", dtype=np.uint8)
    print(array.flags.writeable)
    print(torch.tensor(array))
    print(torch.from_numpy(array))
    # --8<-- [end:numpy_bridge_memory_read_only]
    return array


def numpy_bridge_memory_negative_stride():
    # --8<-- [start:numpy_bridge_memory_negative_stride]
    import numpy as np
    import torch

    bgr = np.zeros((32, 48, 3), dtype=np.uint8)
    print(tuple(torch.from_numpy(bgr[:, :, ::-1].copy()).shape))
    torch.from_numpy(bgr[:, :, ::-1])
    # --8<-- [end:numpy_bridge_memory_negative_stride]
