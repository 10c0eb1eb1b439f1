"""torch.hub or torchvision cannot fetch a file of weights: no network, or the site refuses."""

KIND = "error"
TIER = "family"  # urllib's own messages: the frame tells that they are about weights.
MESSAGES = [
    ("urllib.error.URLError", "<urlopen error [Errno {code:int}] {reason:any}>"),
    ("urllib.error.HTTPError", "HTTP Error {code:int}: {reason:any}"),
]
ATTESTED = [
    ("urllib.error.HTTPError", "HTTP Error 403: rate limit exceeded", "pytorch/vision#4156"),
]
FRAMES = ["torch/hub.py", "torchvision/"]


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as cache:
        path = Path(cache, "model.pth")
        if not path.exists():
            url = "http://127.0.0.1:9/model.pth"
            torch.hub.download_url_to_file(url, str(path), progress=False)
        print(torch.load(path))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as cache:
        path = Path(cache, "model.pth")
        torch.save({"weight": torch.zeros(3)}, path)
        if not path.exists():
            url = "http://127.0.0.1:9/model.pth"
            torch.hub.download_url_to_file(url, str(path), progress=False)
        print(torch.load(path))
    # --8<-- [end:fix]


def what_to_download():
    # --8<-- [start:what_to_download]
    from pathlib import Path

    import torch
    from torchvision.models import ResNet18_Weights

    url = ResNet18_Weights.DEFAULT.url
    print("get ", url)
    print("into", Path(torch.hub.get_dir(), "checkpoints", Path(url).name))
    # --8<-- [end:what_to_download]
    return url


def without_the_cache():
    # --8<-- [start:without_the_cache]
    import tempfile

    import torch
    from torchvision.models import resnet18

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/resnet18-f37072fd.pth"
        torch.save(resnet18(weights=None).state_dict(), path)
        model = resnet18(weights=None)
        print(model.load_state_dict(torch.load(path)))
    # --8<-- [end:without_the_cache]


def find_it():
    # --8<-- [start:find_it]
    import socket

    def answers(host, port=443):
        try:
            with socket.create_connection((host, port), timeout=5):
                return True
        except OSError as error:
            return f"{type(error).__name__}"

    print(answers("127.0.0.1", port=9))
    # --8<-- [end:find_it]
    return answers
