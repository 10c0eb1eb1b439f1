"""A convolution or an RNN fails in cuDNN: memory, another kernel's failure, or mixed versions."""

KIND = "error"
TIER = "symptom"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        (
            "cuDNN error: CUDNN_STATUS_NOT_SUPPORTED. This error may appear if you passed in a "
            "non-contiguous input."
        ),
        "pppLang/SKNet#14",
    ),
    (
        "RuntimeError",
        "cuDNN error: CUDNN_STATUS_INTERNAL_ERROR",
        "SuhyeonHa/CDTNet-PyTorch#6",
    ),
    ("RuntimeError", "cuDNN error: CUDNN_STATUS_NOT_INITIALIZED", "seanie12/Info-HCVAE#7"),
    ("RuntimeError", "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED", "mjq11302010044/TATT#18"),
    (
        "RuntimeError",
        "cuDNN error: CUDNN_STATUS_MAPPING_ERROR",
        "https://www.baoguzi.com/66022.html",
    ),
    ("RuntimeError", "CUDNN_STATUS_INTERNAL_ERROR", "pytorch/pytorch#5962"),
    ("RuntimeError", "CUDNN_STATUS_NOT_SUPPORTED", "hyseob/PyMDNet#2"),
    (
        "RuntimeError",
        "Unable to find a valid cuDNN algorithm to run convolution",
        "deepakn97/relationPrediction#37",
    ),
    (
        "RuntimeError",
        "no valid convolution algorithms available in CuDNN",
        "gistvision/e2sri#13",
    ),
]
FRAMES = []
