"""An operation gets tensors that lie on different devices."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        (
            "Expected all tensors to be on the same device, but got {argument:word} is on "
            "{other:device}, different from other tensors on {device:device} (when checking "
            "argument in method {method:word})"
        ),
        "ClownsharkBatwing/RES4LYF#223",
    ),
    (
        "RuntimeError",
        (
            "Expected all tensors to be on the same device, but found at least two devices, "
            "{device:device} and {other:device}! (when checking argument for argument "
            "{argument:word} in method {method:word})"
        ),
        "wmyw96/FAST-NN#1",
    ),
    (
        "RuntimeError",
        (
            "Expected all tensors to be on the same device, but found at least two devices, "
            "{device:device} and {other:device}!"
        ),
        "fcjian/TOOD#8",
    ),
    (
        "RuntimeError",
        "Expected all tensors to be on the same device",
        "rotem-shalev/Ham2Pose#6",
    ),
    (
        "RuntimeError",
        "is on CPU, but expected it to be on GPU (while checking arguments for {method:word})",
        "WenmuZhou/PytorchOCR#140",
    ),
    (
        "RuntimeError",
        (
            "Expected object of device type {device:device} but got device type {other:device} "
            "for argument #{number:word} '{argument:word}' in call to {method:word}"
        ),
        "kanezaki/pytorch-unsupervised-segmentation-tip#4",
    ),
    (
        "RuntimeError",
        "Expected object of device type {device:device} but got device type {other:device}",
        "kanezaki/pytorch-unsupervised-segmentation-tip#4",
    ),
    (
        "RuntimeError",
        "Expected object of backend {device:device} but got backend {other:device}",
        "https://devpress.csdn.net/beijing/66873e8a0ec9d24bb8c86672.html",
    ),
    (
        "RuntimeError",
        "expected type torch.FloatTensor but got torch.cuda.FloatTensor",
        "namisan/mt-dnn#21",
    ),
    ("RuntimeError", "arguments are located on different GPUs", "WonwoongCho/GDWCT#7"),
    (
        "",
        (
            "RuntimeError: expected device {device:device} and {wanted:any} but got device "
            "{other:device}"
        ),
        "qfgaohao/pytorch-ssd#78",
    ),
    (
        "",
        "RuntimeError: expected device {device:device} but got device {other:device}",
        "dawnranger/pytorch-AGNN#5",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).to("cuda")
    batch = torch.randn(8, 4)
    print(model(batch).device)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).to("cuda")
    batch = torch.randn(8, 4).to("cuda")
    print(model(batch).device)
    # --8<-- [end:fix]
    return model(batch).device.type


def reproduce_result_dropped():
    # --8<-- [start:reproduce_result_dropped]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).to("cuda")
    batch = torch.randn(8, 4)
    batch.to("cuda")
    print(model(batch).device)
    # --8<-- [end:reproduce_result_dropped]


def fix_result_dropped():
    # --8<-- [start:fix_result_dropped]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).to("cuda")
    batch = torch.randn(8, 4)
    batch = batch.to("cuda")
    print(model(batch).device)
    # --8<-- [end:fix_result_dropped]
    return model(batch).device.type


def reproduce_plain_attribute():
    # --8<-- [start:reproduce_plain_attribute]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self):
            super().__init__()
            self.mean = torch.tensor([0.5, 0.4])

        def forward(self, x):
            return x - self.mean

    model = Scale().to("cuda")
    print(model(torch.ones(3, 2, device="cuda")).device)
    # --8<-- [end:reproduce_plain_attribute]


def fix_plain_attribute():
    # --8<-- [start:fix_plain_attribute]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self):
            super().__init__()
            self.register_buffer("mean", torch.tensor([0.5, 0.4]))

        def forward(self, x):
            return x - self.mean

    model = Scale().to("cuda")
    print(model(torch.ones(3, 2, device="cuda")).device)
    # --8<-- [end:fix_plain_attribute]
    return model.mean.device.type


def reproduce_labels():
    # --8<-- [start:reproduce_labels]
    import torch
    from torch import nn

    model = nn.Linear(4, 3).to("cuda")
    batch = torch.randn(8, 4).to("cuda")
    labels = torch.zeros(8, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(model(batch), labels)
    print(loss.device)
    # --8<-- [end:reproduce_labels]


def fix_labels():
    # --8<-- [start:fix_labels]
    import torch
    from torch import nn

    model = nn.Linear(4, 3).to("cuda")
    batch = torch.randn(8, 4).to("cuda")
    labels = torch.zeros(8, dtype=torch.long).to("cuda")
    loss = nn.CrossEntropyLoss()(model(batch), labels)
    print(loss.device)
    # --8<-- [end:fix_labels]
    return loss.device.type


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    def report(layer, inputs):
        own = {str(each.device) for each in layer.parameters()}
        got = {str(each.device) for each in inputs if torch.is_tensor(each)}
        print(f"{layer} is on {own or '-'}, gets {got}")

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    for layer in model.modules():
        if not list(layer.children()):
            layer.register_forward_pre_hook(report)
    model(torch.randn(8, 4))
    # --8<-- [end:find_it]
    return model
