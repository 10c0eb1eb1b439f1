"""What a tensor is: its number of dimensions, its dtype, its device, and how it is made."""


def what_is_a_tensor():
    # --8<-- [start:what_is_a_tensor]
    import torch

    scalar = torch.tensor(3.5)
    vector = torch.tensor([1, 2, 3])
    matrix = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    pictures = torch.zeros(8, 3, 32, 32)
    for tensor in (scalar, vector, matrix, pictures):
        print(tensor.dim(), tuple(tensor.shape), tensor.dtype, tensor.device)
    # --8<-- [end:what_is_a_tensor]
    return scalar, vector, matrix, pictures


def what_is_a_tensor_gradient():
    # --8<-- [start:what_is_a_tensor_gradient]
    import torch

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    loss = (weight**2).sum()
    loss.backward()
    print(weight.grad)
    # --8<-- [end:what_is_a_tensor_gradient]
    return weight.grad


def what_is_a_tensor_numpy():
    # --8<-- [start:what_is_a_tensor_numpy]
    import numpy as np
    import torch

    array = np.zeros(3)
    tensor = torch.from_numpy(array)
    tensor[0] = 7
    print(array)
    # --8<-- [end:what_is_a_tensor_numpy]
    return array


def what_is_a_tensor_names():
    # --8<-- [start:what_is_a_tensor_names]
    import numpy as np
    import torch

    print(isinstance(torch.Tensor, type), isinstance(np.ndarray, type))
    print(isinstance(torch.tensor, type), isinstance(np.array, type))
    print(hasattr(np, "Array"))
    # --8<-- [end:what_is_a_tensor_names]
    return [isinstance(name, type) for name in (torch.Tensor, np.ndarray, torch.tensor, np.array)]


def tensor_vs_Tensor():
    # --8<-- [start:tensor_vs_Tensor]
    import numpy as np
    import torch

    made = {
        "torch.tensor([1, 2])": torch.tensor([1, 2]),
        "torch.Tensor([1, 2])": torch.Tensor([1, 2]),
        "torch.tensor(np.ones(2))": torch.tensor(np.ones(2)),
        "torch.Tensor(np.ones(2))": torch.Tensor(np.ones(2)),
    }
    for call, tensor in made.items():
        print(f"{call:25}", tensor.dtype)
    # --8<-- [end:tensor_vs_Tensor]
    return {call: tensor.dtype for call, tensor in made.items()}


def tensor_vs_Tensor_sizes():
    # --8<-- [start:tensor_vs_Tensor_sizes]
    import torch

    made = {
        "torch.tensor(3)": torch.tensor(3),
        "torch.Tensor(3)": torch.Tensor(3),
        "torch.Tensor(2, 3)": torch.Tensor(2, 3),
        "torch.Tensor(torch.Size([2, 3]))": torch.Tensor(torch.Size([2, 3])),
        "torch.Tensor([2, 3])": torch.Tensor([2, 3]),
        "torch.empty(2, 3)": torch.empty(2, 3),
    }
    for call, tensor in made.items():
        print(f"{call:33}", tuple(tensor.shape))
    # --8<-- [end:tensor_vs_Tensor_sizes]
    return {call: tuple(tensor.shape) for call, tensor in made.items()}


def tensor_vs_Tensor_as_tensor():
    # --8<-- [start:tensor_vs_Tensor_as_tensor]
    import torch

    source = torch.tensor([1.0, 2.0])
    print(torch.as_tensor(source) is source)
    print(source.requires_grad, torch.tensor([1.0], requires_grad=True).requires_grad)
    duplicate = torch.tensor(source)
    print(duplicate.data_ptr() == source.data_ptr())
    # --8<-- [end:tensor_vs_Tensor_as_tensor]
    return source, duplicate


def tensor_vs_Tensor_class_index():
    # --8<-- [start:tensor_vs_Tensor_class_index]
    import torch
    from torch.nn import functional

    logits = torch.zeros(2, 3)
    print(functional.cross_entropy(logits, torch.tensor([1, 0])))
    functional.cross_entropy(logits, torch.Tensor([1, 0]))
    # --8<-- [end:tensor_vs_Tensor_class_index]


def dtype_and_casting():
    # --8<-- [start:dtype_and_casting]
    import torch

    counts = torch.tensor([1, 2, 3])
    print(counts.dtype, counts.type())
    print(counts.to(torch.float32).dtype, counts.float().dtype)
    print(counts.type(torch.float64).dtype, counts.double().dtype)
    print(torch.tensor([1.9, -1.9]).long())
    print((counts / 2).dtype, (counts // 2).dtype, (counts + 0.5).dtype)
    # --8<-- [end:dtype_and_casting]
    return counts, torch.tensor([1.9, -1.9]).long()


def dtype_and_casting_identity():
    # --8<-- [start:dtype_and_casting_identity]
    import torch

    scores = torch.zeros(3)
    same = scores.to(torch.float32)
    print(same is scores)
    same[0] = 7
    print(scores)
    print(scores.to(torch.float32, copy=True) is scores)
    # --8<-- [end:dtype_and_casting_identity]
    return scores, same


def dtype_and_casting_astype():
    # --8<-- [start:dtype_and_casting_astype]
    import torch

    counts = torch.tensor([1, 2, 3])
    counts.astype("float32")
    # --8<-- [end:dtype_and_casting_astype]


def dtype_and_casting_in_place():
    # --8<-- [start:dtype_and_casting_in_place]
    import torch

    counts = torch.tensor([1, 2, 3])
    print(counts + 0.5)
    counts += 0.5
    # --8<-- [end:dtype_and_casting_in_place]


def create_on_device():
    # --8<-- [start:create_on_device]
    import torch

    def start_state(batch, size, device):
        hidden = torch.zeros(batch, size, device=device)
        noise = torch.randn(batch, size, device=device)
        mask = torch.ones_like(noise, dtype=torch.bool)
        scale = noise.new_full((size,), 0.5)
        return hidden, noise, mask, scale

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    made = start_state(2, 3, device)
    for tensor in made:
        print(tuple(tensor.shape), tensor.dtype, tensor.device.type == device.type)
    # --8<-- [end:create_on_device]
    return device, made


def create_on_device_default():
    # --8<-- [start:create_on_device_default]
    import torch
    from torch import nn

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    with device:
        model = nn.Linear(3, 1)
        inputs = torch.ones(2, 3)
    print(model.weight.device == inputs.device, inputs.device.type == device.type)
    # --8<-- [end:create_on_device_default]
    return device, model, inputs


def create_on_device_timing():
    # --8<-- [start:create_on_device_timing]
    import timeit

    import torch

    def moved():
        torch.zeros(4096, 4096).cuda()
        torch.cuda.synchronize()

    def direct():
        torch.zeros(4096, 4096, device="cuda")
        torch.cuda.synchronize()

    if torch.cuda.is_available():
        for make in (moved, direct):
            make()
            print(make.__name__, min(timeit.repeat(make, number=10, repeat=5)) / 10, "s")
    else:
        print("this machine has no GPU that PyTorch can use")
    # --8<-- [end:create_on_device_timing]


def print_options():
    # --8<-- [start:print_options]
    import torch

    third = torch.tensor([1 / 3])
    print(third)
    torch.set_printoptions(precision=8)
    print(third)
    torch.set_printoptions(profile="default")
    print(third)
    # --8<-- [end:print_options]
    return third


def print_options_scientific():
    # --8<-- [start:print_options_scientific]
    import torch

    probabilities = torch.tensor([0.00002, 0.5])
    print(probabilities)
    torch.set_printoptions(sci_mode=False, precision=5)
    print(probabilities)
    torch.set_printoptions(profile="default")
    # --8<-- [end:print_options_scientific]
    return probabilities


def manual_seed():
    # --8<-- [start:manual_seed]
    import torch

    torch.manual_seed(0)
    first = torch.rand(2)
    second = torch.rand(2)
    torch.manual_seed(0)
    print(first, second)
    print(torch.equal(torch.rand(2), first), torch.equal(torch.rand(2), second))
    # --8<-- [end:manual_seed]
    return first, second


def manual_seed_generator():
    # --8<-- [start:manual_seed_generator]
    import torch

    torch.manual_seed(0)
    expected = [torch.rand(2), torch.rand(2)]

    torch.manual_seed(0)
    private = torch.Generator().manual_seed(0)
    first = torch.rand(2)
    print(torch.equal(torch.rand(2, generator=private), first))
    print(torch.equal(torch.rand(2), expected[1]))
    # --8<-- [end:manual_seed_generator]
    return expected, first


def manual_seed_cuda():
    # --8<-- [start:manual_seed_cuda]
    import torch

    private = torch.Generator(device="cuda").manual_seed(0)
    first = torch.rand(2, device="cuda", generator=private)
    private.manual_seed(0)
    print(torch.equal(torch.rand(2, device="cuda", generator=private), first))
    torch.rand(2, device="cuda", generator=torch.Generator())
    # --8<-- [end:manual_seed_cuda]


def manual_seed_sequence():
    # --8<-- [start:manual_seed_sequence]
    import torch

    def start_weights(shuffle_first):
        torch.manual_seed(0)
        if shuffle_first:
            torch.randperm(10)
        return torch.rand(2)

    print(torch.equal(start_weights(False), start_weights(False)))
    print(torch.equal(start_weights(False), start_weights(True)))

    torch.manual_seed(0)
    print(torch.equal(torch.rand(2), torch.rand(2)))
    # --8<-- [end:manual_seed_sequence]
    return start_weights(False), start_weights(True)
