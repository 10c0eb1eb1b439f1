"""What each line of a paste is (frame, code, exception …) and how far it is to be believed."""

from torchwhy.normalise import clip
from torchwhy.rules import Rules

EXCEPTION, WARNING, KERNEL, TEXT, FRAME, CODE = (
    "exception",
    "warning",
    "kernel",
    "text",
    "frame",
    "code",
)


class Reading:
    """Per line: kind, region (5 final exception … 1 frames) and exception class in force."""

    __slots__ = ("classes", "final", "head_lines", "kinds", "regions")

    def __init__(self, kinds: list[str], classes: list[str], head_lines: list[int]) -> None:
        self.kinds = kinds
        self.classes = classes
        self.head_lines = head_lines
        self.final = -1
        self.regions: list[int] = []


def split_lines(lines: list[str], rules: Rules, alarms: set[str] | None = None) -> list[str]:
    """Begin a new line at the exception where frames and exception were pasted as one line.

    Where ``alarms`` has the line, the new one is added to it.
    """
    parts: list[str] = []
    for line in lines:
        if not (_is_traceback(line, rules) or rules.pattern("frame").match(line)):
            parts.append(line)
            continue
        start = -1
        for found in rules.pattern("head").finditer(line):
            if found.end() < len(line) and _has_text(line, found.end(), rules):
                start = found.start(1)
        if start > 0:
            parts.append(line[:start].rstrip(" "))
            parts.append(line[start:])
            if alarms is not None and line in alarms:
                alarms.add(line[start:])
        else:
            parts.append(line)
    return parts


def read_lines(lines: list[str], rules: Rules) -> Reading:
    """Find kinds and exception heads, the final exception, and from them the regions."""
    framed = any(rules.pattern("frame").match(line) or _is_traceback(line, rules) for line in lines)
    names = {found.group(1) for found in map(rules.pattern("named").match, lines) if found}
    reading = Reading([], [], [])
    state, name, fresh = TEXT, "", True
    for place, line in enumerate(lines):
        if not line:
            state, fresh = (TEXT if state in (FRAME, CODE) else state), True
            reading.kinds.append(state)
            reading.classes.append(name)
            continue
        kind, head = _kind(line, state, framed, fresh, rules)
        start = line.partition(":")[0]
        if not head and start != line and start in names:
            # A notebook names the class above its frames, without its module: ``error``, ``Empty``.
            kind, head = EXCEPTION, start
        if kind == CODE and not any(lines[place + 1 : place + 2]):
            head = _bare_class(line, rules)
            kind = EXCEPTION if head else CODE
        if head:
            name = head
            reading.head_lines.append(len(reading.kinds))
        elif kind in (FRAME, KERNEL) or (kind == TEXT and state != TEXT):
            name = ""
        state, fresh = kind, False
        reading.kinds.append(kind)
        reading.classes.append(name)
    _find_final(reading, rules)
    _set_regions(reading, lines, rules)
    return reading


def find_head(line: str, in_code: bool, rules: Rules) -> str:
    """The exception class that a line names as its head, without its module; "" if none."""
    if _is_traceback(line, rules) or rules.pattern("summary").match(line):
        return ""
    line = clip(line, rules.limits["head_search"])
    found = rules.pattern("head").search(line)
    while found is not None:
        start = found.start(1)
        before = line[max(0, start - 7) : start]
        at_start = start == 0 and _begins_message(line, found.end(), rules)
        if not before.endswith("except ") and (at_start or not in_code):
            return found.group(1).rpartition(".")[2]
        found = rules.pattern("head").search(line, found.end())
    qualified = rules.pattern("qualified").match(line)
    if qualified is not None and (not in_code or _heads_in_code(line, qualified.end(), rules)):
        return qualified.group(1).rpartition(".")[2]
    return ""


def _bare_class(line: str, rules: Rules) -> str:
    """The library's class without a message that a traceback ends with: ``queue.Empty``."""
    found = rules.pattern("qualified").match(line)
    if found is None or line[found.end() :] or rules.pattern("own_class").match(line):
        return ""
    return found.group(1).rpartition(".")[2]


def _heads_in_code(line: str, end: int, rules: Rules) -> bool:
    """Whether a qualified class below frames heads a message; a script's own is only quoted."""
    return _has_text(line, end, rules) and not rules.pattern("own_class").match(line)


def _kind(line: str, state: str, framed: bool, fresh: bool, rules: Rules) -> tuple[str, str]:
    if _is_traceback(line, rules):
        return FRAME, ""
    in_code = state in (FRAME, CODE)
    head = find_head(line, in_code, rules)
    if head:
        return (WARNING if head.endswith("Warning") else EXCEPTION), head
    if rules.pattern("frame").match(line) or _is_location(line, rules):
        return FRAME, ""
    if in_code:
        return CODE, ""
    if rules.pattern("kernel").search(clip(line, rules.limits["kernel_search"])):
        return KERNEL, ""
    if rules.pattern("code_prefix").match(line):
        return CODE, ""
    if framed and rules.pattern("code_strict").match(line):
        return CODE, ""
    if state == TEXT:
        code = framed and fresh and rules.pattern("code").match(line)
        return (CODE if code else TEXT), ""
    return (TEXT if state == KERNEL else state), ""


def _is_location(line: str, rules: Rules) -> bool:
    """pytest's ``file.py:12: Name``, which only says where."""
    return bool(rules.pattern("summary").match(line)) and not line.startswith(("FAILED", "ERROR"))


def _is_traceback(line: str, rules: Rules) -> bool:
    return rules.pattern("traceback").search(line) is not None


def _has_text(line: str, end: int, rules: Rules) -> bool:
    return rules.pattern("colon").match(line[end : end + 16]) is not None


def _begins_message(line: str, end: int, rules: Rules) -> bool:
    """Whether a class name at the start of a line heads a message: no code line looks so."""
    return line[end:].strip(" ") in ("", ":") or _has_text(line, end, rules)


def _find_final(reading: Reading, rules: Rules) -> None:
    wrappers = rules.data["wrappers"]
    for line in reversed(reading.head_lines):
        if reading.kinds[line] == EXCEPTION and reading.classes[line] not in wrappers:
            reading.final = line
            return
    if reading.final < 0 and reading.head_lines:
        errors = [
            line
            for line in reading.head_lines
            # What a program writes before it exits is its message: the exit itself says nothing.
            if reading.kinds[line] == EXCEPTION and reading.classes[line] not in rules.data["exits"]
        ]
        reading.final = errors[-1] if errors else -1


def _set_regions(reading: Reading, lines: list[str], rules: Rules) -> None:
    region = rules.data["regions"]
    for line, kind in enumerate(reading.kinds):
        if kind in (FRAME, CODE):
            value = region["code"]
        elif reading.final < 0 or (
            # A kernel's assertion is the cause; the exception after it only reports it.
            kind == KERNEL and rules.pattern("assertion").search(lines[line])
        ):
            value = region["final"]
        elif kind == WARNING:
            value = region["warning"]
        elif line >= reading.final:
            value = region["final"]
        elif kind in (EXCEPTION, KERNEL):
            value = region["earlier"]
        else:
            value = region["text"]
        reading.regions.append(value)
