"""CUDA returned an error code for which there is no page of its own."""

KIND = "error"
TIER = (
    "wrapper"  # PyTorch only passes the driver's words on, and an entry that knows them goes first.
)
MESSAGES = []
# The commoner codes have entries of their own, and those say more.
ATTESTED = [
    ("torch.AcceleratorError", "CUDA error: {reason:any}", "mrdbourke/pytorch-deep-learning#1290"),
    ("RuntimeError", "CUDA error: {reason:any}", "pytorch/pytorch#161046"),
    ("RuntimeError", "cuda runtime error ({code:int}) : {reason:any}", "pytorch/pytorch#2704"),
]
FRAMES = []
