"""Links from elsewhere keep working: a page or heading id that was published does not vanish."""

from tools import addresses
from tools.contents import Contents
from tools.problems import Problem


def check(contents: Contents) -> list[Problem]:
    """A problem for each address that is gone, and for each that is not in the list yet."""
    there = addresses.of_pages(contents)
    listed = addresses.read(contents)
    gone = [
        Problem(
            addresses.LIST,
            line,
            f"{address} is gone, and people may link to it",
            "Give it its name back; if it must go, strike out this line",
        )
        for line, address in enumerate(listed, start=1)
        if address not in there
    ]
    new = [
        Problem(
            *there[address],
            f"{address} is not in {addresses.LIST} yet",
            f"Run `python -m tools synced {address.partition('#')[0]}`",
        )
        for address in sorted(there.keys() - set(listed))
    ]
    return gone + new
