"""FlashAttention gets numbers of 32 bits; it computes in 16 bits alone."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "FlashAttention only support fp16 and bf16 data type",
        "yangjianxin1/Firefly#259",
    ),
]
FRAMES = []
