"""A layer's input has another dtype, or lies on another device, than its weight and bias."""

KIND = "error"
# The weight is named instead of the bias where the layer has none, and between CPU and GPU.
MESSAGES = [
    ("RuntimeError", "Input type ({input:any}) and bias type ({weight:any}) should be the same"),
    (
        "RuntimeError",
        (
            "Input type ({input:any}) and weight type ({weight:any}) should be the same or input "
            "should be a MKLDNN tensor and weight is a dense tensor"
        ),
    ),
    ("RuntimeError", "Input type ({input:any}) and weight type ({weight:any}) should be the same"),
    (
        "ValueError",
        (
            "RNN input dtype ({input:dtype}) does not match weight dtype ({weight:dtype}). "
            "Convert input: input.to({wanted:dtype}), or convert model: model.to({given:dtype})"
        ),
    ),
    (
        "ValueError",
        "RNN input dtype ({input:dtype}) does not match weight dtype ({weight:dtype})",
    ),
    ("RuntimeError", "mixed dtype (CPU): all inputs must share same datatype."),
    ("RuntimeError", "mixed dtype (CPU): expect parameter to have scalar type of Float"),
    ("RuntimeError", "mixed dtype (CPU): expect input to have scalar type of BFloat16"),
]
FRAMES = []
EDITS = [
    ("code", "$layer($data)", "$layer($data.float())", "wanted is torch.float32"),
    ("code", "$layer($data)", "$layer($data.double())", "wanted is torch.float64"),
    ("code", "$layer($data)", "$layer($data.float())", "weight is float"),
    ("code", "$layer($data)", "$layer($data.double())", "weight is double"),
    ("code", "$layer($data)", "$layer($data.half())", "weight is c10::Half"),
    ("code", "$layer($data)", "$layer($data.bfloat16())", "weight is c10::BFloat16"),
    (
        "code",
        "$layer($data)",
        "$layer($data.cuda())",
        "input is torch.FloatTensor and weight is torch.cuda.FloatTensor",
    ),
    (
        "code",
        "$layer($data)",
        "$layer.cuda()($data)",
        "input is torch.cuda.FloatTensor and weight is torch.FloatTensor",
    ),
    (
        "code",
        "$layer($data)",
        "$layer($data.float())",
        "input is torch.DoubleTensor and weight is torch.FloatTensor",
    ),
    (
        "code",
        "$layer($data)",
        "$layer($data.float())",
        "input is torch.cuda.DoubleTensor and weight is torch.cuda.FloatTensor",
    ),
    (
        "code",
        "$layer($data)",
        "$layer($data.float())",
        "input is torch.cuda.ByteTensor and weight is torch.cuda.FloatTensor",
    ),
    (
        "code",
        "$layer($data)",
        "$layer($data.half())",
        "input is torch.cuda.FloatTensor and weight is torch.cuda.HalfTensor",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch
    from torch import nn

    conv = nn.Conv2d(in_channels=1, out_channels=4, kernel_size=3)
    pictures = torch.from_numpy(np.zeros((8, 1, 28, 28)))
    output = conv(pictures)
    print(output.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from torch import nn

    conv = nn.Conv2d(in_channels=1, out_channels=4, kernel_size=3)
    pictures = torch.from_numpy(np.zeros((8, 1, 28, 28))).float()
    output = conv(pictures)
    print(output.dtype)
    # --8<-- [end:fix]
    return output.dtype


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    signal = torch.zeros(8, 100, dtype=torch.float64)
    signal.float()
    print(signal.dtype)

    layer = nn.Linear(100, 4)
    layer.double()
    print(layer.weight.dtype)
    # --8<-- [end:does_not_help]
    return signal.dtype, layer.weight.dtype


def reproduce_uint8_into_conv():
    # --8<-- [start:reproduce_uint8_into_conv]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 16, kernel_size=3)
    picture = torch.full((1, 3, 32, 32), 255, dtype=torch.uint8)
    output = conv(picture)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_uint8_into_conv]


def fix_uint8_into_conv():
    # --8<-- [start:fix_uint8_into_conv]
    import torch
    from torch import nn

    conv = nn.Conv2d(3, 16, kernel_size=3)
    picture = torch.full((1, 3, 32, 32), 255, dtype=torch.uint8)
    output = conv(picture.float() / 255)
    print(tuple(output.shape))
    # --8<-- [end:fix_uint8_into_conv]
    return tuple(output.shape)


def reproduce_cast_model():
    # --8<-- [start:reproduce_cast_model]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())
    model.to(torch.bfloat16)
    scores = model(torch.ones(1, 3, 32, 32))
    print(scores.dtype)
    # --8<-- [end:reproduce_cast_model]


def fix_cast_model():
    # --8<-- [start:fix_cast_model]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())
    model.to(torch.bfloat16)
    wanted = next(model.parameters()).dtype
    scores = model(torch.ones(1, 3, 32, 32).to(wanted))
    print(scores.dtype)
    # --8<-- [end:fix_cast_model]
    return scores.dtype


def same_device():
    # --8<-- [start:same_device]
    import torch
    from torch import nn

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = nn.Conv2d(3, 16, kernel_size=3).to(device)
    pictures = torch.ones(1, 3, 32, 32).to(device)
    print(tuple(model(pictures).shape))
    # --8<-- [end:same_device]
    return model.weight.device, pictures.device


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.Flatten(), nn.Linear(14400, 10))

    def report(layer, inputs):
        weight = getattr(layer, "weight", None)
        if weight is not None:
            print(layer._get_name(), inputs[0].dtype, weight.dtype, weight.device.type)

    model[2].double()
    for layer in model.modules():
        layer.register_forward_pre_hook(report)
    try:
        model(torch.ones(1, 3, 32, 32))
    except RuntimeError:
        print("stopped here")
    # --8<-- [end:find_it]
