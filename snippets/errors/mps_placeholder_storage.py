"""On a Mac the model is on the GPU (mps) and its input on the CPU."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "Placeholder storage has not been allocated on MPS device!",
        "Lordog/dive-into-llms#13",
    ),
]
FRAMES = []
