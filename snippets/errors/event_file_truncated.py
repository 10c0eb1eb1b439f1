"""A TensorBoard event file ends in the middle of a record."""

KIND = "error"
NEEDS = ["tensorboard"]
MESSAGES = [
    (
        "tensorboard.compat.tensorflow_stub.errors.DataLossError",
        "{file:path} has truncated record in {part:any}",
    ),
    (
        "tensorboard.compat.tensorflow_stub.errors.DataLossError",
        "{file:path} failed {part:word} crc32 check",
    ),
    ("tensorboard.compat.tensorflow_stub.errors.DataLossError", "has truncated record in"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from tensorboard.compat.tensorflow_stub.pywrap_tensorflow import PyRecordReader_New
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step in range(3):
                writer.add_scalar("loss", 1 / (step + 1), step)
        [file] = Path(folder).iterdir()
        file.write_bytes(file.read_bytes()[:-6])

        reader, records = PyRecordReader_New(str(file)), 0
        while True:
            reader.GetNext()
            records += 1
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step in range(3):
                writer.add_scalar("loss", 1 / (step + 1), step)
        [file] = Path(folder).iterdir()
        file.write_bytes(file.read_bytes()[:-6])

        events = EventAccumulator(str(file)).Reload()
        saved = [(event.step, event.value) for event in events.Scalars("loss")]
        print(saved)
    # --8<-- [end:fix]
    return saved


def resume():
    # --8<-- [start:resume]
    import tempfile
    from pathlib import Path

    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder, filename_suffix=".first") as writer:
            writer.add_scalar("loss", 1.0, 0)
        with SummaryWriter(folder, filename_suffix=".second", purge_step=1) as writer:
            writer.add_scalar("loss", 0.5, 1)
        print(sorted(file.suffix for file in Path(folder).iterdir()))
    # --8<-- [end:resume]


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    from tensorboard.compat.tensorflow_stub.errors import DataLossError, OutOfRangeError
    from tensorboard.compat.tensorflow_stub.pywrap_tensorflow import PyRecordReader_New

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "events.out.tfevents.1").write_bytes(b"half a record")

        for file in Path(folder).rglob("events.out.tfevents.*"):
            reader = PyRecordReader_New(str(file))
            try:
                while True:
                    reader.GetNext()
            except OutOfRangeError:
                pass
            except DataLossError:
                print(file.name, "is damaged")
    # --8<-- [end:find_it]
