"""TensorBoard files: written, read back, a graph that cannot be traced, a file that is cut off."""


def tensorboard():
    # --8<-- [start:tensorboard]
    import tempfile

    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step in range(5):
                writer.add_scalar("loss/train", 1 / (step + 1), step)
                writer.add_scalar("loss/validation", 2 / (step + 1), step)
        events = EventAccumulator(folder)
        events.Reload()
        tags = events.Tags()["scalars"]
        values = [(event.step, round(event.value, 2)) for event in events.Scalars("loss/train")]
    print(tags)
    print(values)
    # --8<-- [end:tensorboard]
    return tags, values


def tensorboard_more():
    # --8<-- [start:tensorboard_more]
    import tempfile

    import torch
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch import nn
    from torch.utils.tensorboard import SummaryWriter

    torch.manual_seed(0)
    conv = nn.Conv2d(3, 4, 3)
    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            features = conv(torch.rand(2, 3, 16, 16)).detach()
            writer.add_histogram("conv/weight", conv.weight, 0)
            writer.add_images("conv/features", features[0].unsqueeze(1).sigmoid(), 0)
            writer.add_text("notes", "lr 0.1, batch size 2")
            writer.add_scalar("loss/train", torch.tensor(0.5), 0, new_style=True)
        events = EventAccumulator(folder)
        events.Reload()
        tags = {kind: found for kind, found in events.Tags().items() if found}
    for kind, found in tags.items():
        print(kind, found)
    # --8<-- [end:tensorboard_more]
    return tags


TENSORBOARD_NO_WRITER = """\
# --8<-- [start:tensorboard_no_writer]
for step in range(5):
    writer.add_scalar("loss/train", 1 / (step + 1), step)
# --8<-- [end:tensorboard_no_writer]
"""


def tensorboard_vector():
    # --8<-- [start:tensorboard_vector]
    import tempfile

    import torch
    from torch.utils.tensorboard import SummaryWriter

    losses = torch.tensor([0.5, 0.25])
    with tempfile.TemporaryDirectory() as folder, SummaryWriter(folder) as writer:
        writer.add_scalar("loss/train", losses.mean(), 0)
        writer.add_scalar("loss/train", losses, 1)
    # --8<-- [end:tensorboard_vector]


def tensorboard_killed():
    # --8<-- [start:tensorboard_killed]
    import subprocess
    import sys
    import tempfile

    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    script = [
        "import os, sys",
        "from torch.utils.tensorboard import SummaryWriter",
        "writer = SummaryWriter(sys.argv[1])",
        "for step in range(5):",
        "    writer.add_scalar('loss', 0.5, step)",
        "if sys.argv[2] == 'flush':",
        "    writer.flush()",
        "os._exit(1)",
    ]
    counts = {}
    for ending in ("nothing", "flush"):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, "-c", "\n".join(script), folder, ending])
            events = EventAccumulator(folder)
            events.Reload()
            scalars = events.Tags()["scalars"]
            counts[ending] = len(events.Scalars("loss")) if scalars else 0
            print(f"{ending:7}", counts[ending], "of 5 records")
    # --8<-- [end:tensorboard_killed]
    return counts


def tensorboard_graph_constant():
    # --8<-- [start:tensorboard_graph_constant]
    import tempfile
    import warnings

    import torch
    from torch import nn
    from torch.utils.tensorboard import SummaryWriter

    warnings.simplefilter("ignore", FutureWarning)

    class Scaled(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = torch.ones(2, requires_grad=True)

        def forward(self, x):
            return x * self.scale

    with tempfile.TemporaryDirectory() as folder, SummaryWriter(folder) as writer:
        writer.add_graph(Scaled(), torch.ones(1, 2))
    # --8<-- [end:tensorboard_graph_constant]


def tensorboard_graph_constant_fix():
    # --8<-- [start:tensorboard_graph_constant_fix]
    import tempfile
    import warnings

    import torch
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch import nn
    from torch.utils.tensorboard import SummaryWriter

    warnings.simplefilter("ignore", FutureWarning)

    class Scaled(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.ones(2))
            self.register_buffer("mean", torch.zeros(2))

        def forward(self, x):
            return (x - self.mean) * self.scale

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            writer.add_graph(Scaled(), torch.ones(1, 2))
        events = EventAccumulator(folder)
        events.Reload()
        found = events.Tags()["graph"]
        operations = sorted({node.op for node in events.Graph().node})
    print(found, "aten::mul" in operations)
    # --8<-- [end:tensorboard_graph_constant_fix]
    return found, operations


def tensorboard_broken_file():
    # --8<-- [start:tensorboard_broken_file]
    import tempfile
    from pathlib import Path

    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step in range(5):
                writer.add_scalar("loss", 0.5, step)
        (file,) = Path(folder).iterdir()
        whole = file.read_bytes()
        file.write_bytes(whole[:-10])
        events = EventAccumulator(folder)
        events.Reload()
        steps = [event.step for event in events.Scalars("loss")]
    print(steps)
    # --8<-- [end:tensorboard_broken_file]
    return steps


def tensorboard_broken_file_raises():
    # --8<-- [start:tensorboard_broken_file_raises]
    import tempfile
    from pathlib import Path

    from tensorboard.compat.tensorflow_stub.pywrap_tensorflow import PyRecordReader_New
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            writer.add_scalar("loss", 0.5, 0)
        (file,) = Path(folder).iterdir()
        file.write_bytes(file.read_bytes()[:-10])
        reader = PyRecordReader_New(str(file))
        while True:
            reader.GetNext()
    # --8<-- [end:tensorboard_broken_file_raises]


def tensorboard_broken_file_purge():
    # --8<-- [start:tensorboard_broken_file_purge]
    import tempfile
    import time

    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step in range(5):
                writer.add_scalar("loss", 0.5, step)
        time.sleep(1)
        with SummaryWriter(folder, purge_step=3) as writer:
            for step in range(3, 6):
                writer.add_scalar("loss", 0.25, step)
        events = EventAccumulator(folder)
        events.Reload()
        found = [(event.step, event.value) for event in events.Scalars("loss")]
    print(found)
    # --8<-- [end:tensorboard_broken_file_purge]
    return found
