"""An old PyTorch Lightning does not know the schedulers of PyTorch 2."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "ValueError",
        (
            'The provided lr scheduler "<torch.optim.lr_scheduler.{scheduler:word} object at '
            '{address:word}>" is invalid'
        ),
        "snap-research/NeROIC#29",
    ),
    (
        "ValueError",
        'The provided lr scheduler "<torch.optim.lr_scheduler',
        "zjukg/NeuralKG#38",
    ),
]
FRAMES = []
