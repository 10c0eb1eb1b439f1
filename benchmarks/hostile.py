"""How long does hostile text take? ``python benchmarks/hostile.py [--size N] [--most MS]``

Recognises a text of ``--size`` characters (a million) of each shape of ``tests/torchwhy/hostile``
in Python and in a browser. Prints the milliseconds, the least of ``--runs``: of the processor in
Python, where other processes do not count, of the clock in the browser; and their ratio to a plain
log of the same size in the same run. Exits 1 where a shape takes more than ``--most`` milliseconds.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import sync_playwright

from tests.chromium import launch
from tests.torchwhy.hostile import PLAIN, repeated, shapes
from tests.torchwhy.twin import open_twin
from torchwhy import recognise
from torchwhy.catalogue import load

TIMED = """([text, runs]) => {
    let least = Infinity;
    for (let run = 0; run < runs; run += 1) {
        const start = performance.now();
        torchwhy.recognise(text, torchwhyCatalogue);
        least = Math.min(least, performance.now() - start);
    }
    return least;
}"""


def main(argv: list[str]) -> int:
    """Print a row a shape, the slowest in Python first; 1 where one takes too long."""
    parser = argparse.ArgumentParser(description="How long does hostile text take?")
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of a text")
    parser.add_argument("--most", type=float, default=0.0, help="most milliseconds; 0: any")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the fastest counts")
    options = parser.parse_args(argv)
    catalogue = load()
    texts = {"plain log": repeated(PLAIN, options.size), **shapes(catalogue, options.size)}
    rows = []
    with sync_playwright() as playwright:
        page = open_twin(launch(playwright), catalogue.data)
        for name, text in texts.items():
            # Lone surrogates do not survive the way into a page, and no shape holds any.
            python = timed(lambda text=text: recognise(text, catalogue), options.runs)
            rows.append((python, float(page.evaluate(TIMED, [text, options.runs])), name))
    plain = rows[0]
    print(f"{'shape':<32}{'Python':>10}{'ratio':>8}{'browser':>11}{'ratio':>8}")
    for python, browser, name in sorted(rows, reverse=True):
        shares = python / plain[0], browser / plain[1]
        print(f"{name:<32}{python:>7.1f} ms{shares[0]:>8.2f}{browser:>8.1f} ms{shares[1]:>8.2f}")
    worst = max(max(row[:2]) for row in rows)
    print(f"\n{len(rows)} shapes of {options.size:,} characters; the slowest takes {worst:.1f} ms")
    return int(0 < options.most < worst)


def timed(work: Callable[[], object], runs: int) -> float:
    """The least milliseconds of some runs."""
    found = []
    for _ in range(runs):
        start = time.process_time()
        work()
        found.append(1000 * (time.process_time() - start))
    return min(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
