"""backward runs through a cuDNN RNN whose forward pass ran in evaluation mode."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "cudnn RNN backward can only be called in training mode",
        "pytorch/pytorch#15788",
    ),
    ("RuntimeError", "backward_input can only be called in training mode", "pytorch/pytorch#5878"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    rnn = nn.LSTM(input_size=2, hidden_size=4).to("cuda")
    rnn.eval()
    output, _ = rnn(torch.randn(5, 3, 2, device="cuda"))
    output.sum().backward()
    print(rnn.weight_ih_l0.grad.shape)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    rnn = nn.LSTM(input_size=2, hidden_size=4).to("cuda")
    rnn.train()
    output, _ = rnn(torch.randn(5, 3, 2, device="cuda"))
    output.sum().backward()
    print(rnn.weight_ih_l0.grad.shape)
    # --8<-- [end:fix]
    return rnn.weight_ih_l0.grad


def reproduce_saliency():
    # --8<-- [start:reproduce_saliency]
    import torch
    from torch import nn

    rnn = nn.LSTM(input_size=2, hidden_size=4).to("cuda").eval()
    words = torch.randn(5, 3, 2, device="cuda", requires_grad=True)
    output, _ = rnn(words)
    output.sum().backward()
    print(words.grad.shape)
    # --8<-- [end:reproduce_saliency]


def fix_saliency():
    # --8<-- [start:fix_saliency]
    import torch
    from torch import nn

    rnn = nn.LSTM(input_size=2, hidden_size=4).to("cuda").eval()
    words = torch.randn(5, 3, 2, device="cuda", requires_grad=True)
    with torch.backends.cudnn.flags(enabled=False):
        output, _ = rnn(words)
    output.sum().backward()
    print(words.grad.shape)
    # --8<-- [end:fix_saliency]
    return words.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    rnn = nn.LSTM(input_size=2, hidden_size=4).to("cuda").eval()
    output, _ = rnn(torch.randn(5, 3, 2, device="cuda"))
    rnn.train()
    output.sum().backward()
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.ModuleDict({"encoder": nn.LSTM(2, 4), "head": nn.Linear(4, 1)})
    model["encoder"].eval()

    for name, layer in model.named_modules():
        if isinstance(layer, nn.RNNBase) and not layer.training:
            print(name, "is in evaluation mode")
    # --8<-- [end:find_it]
    return model
