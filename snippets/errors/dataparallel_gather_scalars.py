"""DataParallel got a scalar from each card and returns a vector."""

KIND = "warning"
MESSAGES = []
ATTESTED = [
    (
        "UserWarning",
        (
            "Was asked to gather along dimension 0, but all input tensors were scalars; will "
            "instead unsqueeze and return a vector."
        ),
        "huggingface/transformers#852",
    ),
    (
        "UserWarning",
        "Was asked to gather along dimension 0, but all input tensors were scalars",
        "Lightning-AI/pytorch-lightning#5613",
    ),
]
FRAMES = []
