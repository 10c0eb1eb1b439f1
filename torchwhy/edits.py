"""The concrete change that an entry proposes, in the values of the reader's own message.

An edit is ``[what, old, new]`` or ``[what, old, new, when]``, templates with the placeholders of
the message. ``what`` is the argument to change (``in_features``), with its old and new value, or
``code``: then old and new are Python in which ``$name`` stands for an expression of the reader's,
``$...`` for all arguments of a call and ``$statement`` for the whole statement. An empty ``old``
means whatever stands there now. Edits are alternatives, the likeliest first.

Beside ``{name}`` a placeholder may reckon, from left to right: ``{target + 1}``, ``{shape[0]}``,
``{shape[dim]}``, ``{shape.length}``, ``{shape.product}``, ``{size / rows}`` (which must come out
even). ``when`` is comparisons joined by ``and``, of numbers (``target < 0``) or of a value with a
text (``expected is Long``). An edit that lacks a value, or whose ``when`` is not so, is left out.
The same rules stand in ``recognise.js``.
"""

import re
from typing import Any

_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TERM = (
    r"(?:[0-9]{1,15}|[a-z][a-z0-9_]*(?:\[-?[0-9]{1,2}\]|\[[a-z][a-z0-9_]*\]|\.length|\.product)?)"
)
_SUM = re.compile(rf"^{_TERM}(?: [-+*/] {_TERM})*$")
_TEST = re.compile(r"^(.*?) (==|!=|<=|>=|<|>) (.*)$")
_SAID = re.compile(r"^([a-z][a-z0-9_]*) is ([A-Za-z][A-Za-z0-9_.:]*)$")
_PART = re.compile(r"^([a-z][a-z0-9_]*)(?:\[(-?[0-9]{1,2}|[a-z][a-z0-9_]*)\]|\.(length|product))?$")
_WHOLE = re.compile(r"^-?[0-9]{1,15}$")
_NUMBER = re.compile(r"-?[0-9]{1,15}")
_MOST = 2**53 - 1


class EditError(ValueError):
    """An edit that cannot be read; the text says what to change."""


def edits_for(entry: dict[str, Any], values: dict[str, str]) -> list[dict[str, str]]:
    """The entry's edits with a message's values: ``{"what", "old", "new"}``, likeliest first."""
    found = []
    for what, old, new, when in entry.get("edits", []):
        if when and not _holds(when, values):
            continue
        texts = [_fill(text, values) for text in (old, new)]
        if texts[0] is not None and texts[1] is not None and texts[0] != texts[1]:
            found.append({"what": what, "old": texts[0], "new": texts[1]})
    return found


def names_in(edit: tuple[str, str, str, str]) -> set[str]:
    """The names of values that an edit uses; EditError where it is not well formed."""
    what, old, new, when = edit
    if not re.fullmatch(r"[a-z][a-z_]*", what):
        raise EditError("the first part of an edit is the argument's name, or code")
    sums = [place for text in (old, new) for place in _places(text)]
    said: set[str] = set()
    for test in when.split(" and ") if when else ():
        if (value := _SAID.fullmatch(test)) is not None:
            said.add(value.group(1))
            continue
        parts = _TEST.fullmatch(test)
        if parts is None:
            raise EditError(f"the condition {test!r} is no comparison")
        sums += [parts.group(1), parts.group(3)]
    names = said
    for text in sums:
        if not _SUM.fullmatch(text):
            raise EditError(f"{{{text}}} is no value and no sum of values")
        signs = set(text.split(" ")[1::2])
        if signs & {"+", "-"} and signs & {"*", "/"}:
            raise EditError(
                f"{{{text}}} mixes sums and products, which are read from left to right"
            )
        names |= set(re.findall(r"(?<![.a-z0-9_])[a-z][a-z0-9_]*", text))
    return names


def _places(text: str) -> list[str]:
    bare = _PLACE.sub("", text)
    if "{" in bare or "}" in bare:
        raise EditError("unbalanced brace; write {{ or }} for a brace of the code")
    return [found.group(1) for found in _PLACE.finditer(text) if found.group(1) is not None]


def _fill(text: str, values: dict[str, str]) -> str | None:
    """A template with its values; None where one is missing or does not come out."""
    filled, position = "", 0
    for found in _PLACE.finditer(text):
        filled += text[position : found.start()]
        position = found.end()
        inside = found.group(1)
        if inside is None:
            filled += found.group()[0]
            continue
        value = values.get(inside) if _NAME.fullmatch(inside) else _text(_reckon(inside, values))
        if value is None:
            return None
        filled += value
    return filled + text[position:]


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _holds(when: str, values: dict[str, str]) -> bool:
    for test in when.split(" and "):
        if said := _SAID.fullmatch(test):
            if values.get(said.group(1)) != said.group(2):
                return False
            continue
        parts = _TEST.fullmatch(test)
        if parts is None:
            return False
        left, right = _reckon(parts.group(1), values), _reckon(parts.group(3), values)
        if left is None or right is None or not _compare(left, parts.group(2), right):
            return False
    return True


def _compare(left: int, sign: str, right: int) -> bool:
    if sign in ("==", "!="):
        return (left == right) is (sign == "==")
    if sign in ("<=", ">="):
        return left <= right if sign == "<=" else left >= right
    return left < right if sign == "<" else left > right


def _reckon(text: str, values: dict[str, str]) -> int | None:
    parts = text.split(" ")
    total = _term(parts[0], values)
    for sign, part in zip(parts[1::2], parts[2::2], strict=False):
        value = _term(part, values)
        if total is None or value is None:
            return None
        if sign == "/":
            if value == 0 or total % value:
                return None
            total //= value
        elif sign == "*":
            total *= value
        else:
            total += value if sign == "+" else -value
        if abs(total) > _MOST:
            return None
    return total


def _term(text: str, values: dict[str, str]) -> int | None:
    if text[:1].isdigit():
        return int(text)
    found = _PART.fullmatch(text)
    value = values.get(found.group(1)) if found else None
    if found is None or value is None:
        return None
    place, way = found.group(2), found.group(3)
    if place is None and way is None:
        return int(value) if _WHOLE.fullmatch(value) else None
    numbers = [int(number) for number in _NUMBER.findall(value)]
    if way == "length":
        return len(numbers)
    if way == "product":
        return _product(numbers)
    index = int(place) if _WHOLE.fullmatch(place) else _term(place, values)
    if index is None or not -len(numbers) <= index < len(numbers):
        return None
    return numbers[index]


def _product(numbers: list[int]) -> int | None:
    total = 1
    for number in numbers:
        total *= number
        if abs(total) > _MOST:
            return None
    return total
