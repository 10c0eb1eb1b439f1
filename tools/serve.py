"""`python -m tools serve [--port N]`: both languages on this machine, reloading as one writes."""

import argparse
import itertools
import os
import socket
import sys

from tools.missing import MissingError
from tools.process import follow
from tools.repo import ROOT

HOST = "127.0.0.1"
PORT = 8000


def main(argv: list[str]) -> int:
    """Serve until Ctrl-C; a page that does not build is reported, and served once it does."""
    parser = argparse.ArgumentParser(prog="python -m tools serve", description=__doc__)
    parser.add_argument("--port", default=os.environ.get("PORT") or str(PORT), metavar="N")
    port = read_port(parser.parse_args(argv).port)
    if not is_free(port):
        raise MissingError(
            f"Port {port} is taken by another program: "
            f"run `python -m tools serve --port {next_free(port)}`."
        )
    address = f"http://{HOST}:{port}/"
    print(f"Building both languages; then 中文: {address}  English: {address}en/  (Ctrl-C ends)")
    sys.stdout.flush()
    os.chdir(ROOT)
    # MkDocs would serve below the public address's path: here each language has its plain place.
    # --livereload is its default, but not with every release of the library that reads its options.
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
    variables = {**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    return follow([*command, "--dev-addr", f"{HOST}:{port}"], variables)


def read_port(text: str) -> int:
    """The number of a port; MissingError where it is none."""
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 1 <= port <= 65535:
        raise MissingError(
            f"{text} is not a port: take a number from 1 to 65535, "
            f"for example `python -m tools serve --port {PORT}`."
        )
    return port


def is_free(port: int) -> bool:
    """Whether this program may listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform == "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # as the server itself does: a port that was just given up counts as free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except OSError:
            return False
    return True


def next_free(port: int) -> int:
    """The nearest free port above; from 8000 on where there is none."""
    candidates = itertools.chain(range(max(port + 1, 1024), 65536), range(PORT, 65536))
    return next(filter(is_free, candidates))
