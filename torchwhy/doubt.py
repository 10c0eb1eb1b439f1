"""Why a complete hit may still not be the reader's error: place, class, frames, other wordings."""

from typing import Any

from torchwhy.catalogue import Catalogue
from torchwhy.lines import CODE, FRAME
from torchwhy.paste import Paste
from torchwhy.strict import Hit
from torchwhy.templates import ENTRY, GUARD, SEGMENTS, WEAK, WEIGHT


def is_doubtful(hit: Hit, hits: list[Hit], paste: Paste, catalogue: Catalogue) -> bool:
    """Whether a complete hit is still not to be told as the reader's error."""
    template = catalogue.templates[hit.template]
    entry = catalogue.entries[template[ENTRY]]
    return (
        _misplaced(hit, paste, catalogue)
        or _speaks_against(hit, hits, catalogue)
        or not has_frame(entry, paste)
        or _foreign_class(hit, template, entry, paste, catalogue)
        or bool(template[WEAK] and not _about_torch(paste))
    )


def _misplaced(hit: Hit, paste: Paste, catalogue: Catalogue) -> bool:
    regions = catalogue.rules.data["regions"]
    if hit.region == regions["final"]:
        return is_followed(hit, paste, catalogue)
    if hit.region == regions["earlier"]:
        return not _is_direct_cause(hit.line, paste)
    return True


def is_followed(hit: Hit, paste: Paste, catalogue: Catalogue) -> bool:
    """Whether something that the paste ends with, and nobody knows, came after the hit.

    After a handled exception that is any message; after a warning, a line that speaks of a failure.
    """
    template = catalogue.templates[hit.template]
    last = hit.bounds[-1] + len(template[SEGMENTS][-1]) - 1
    start = paste.word_lines[last] + 1
    qualified = paste.rules.pattern("qualified")
    handled = False
    warned = catalogue.entries[template[ENTRY]]["kind"] == "warning"
    alarmed = paste.lines[start - 1] in paste.alarms
    for number in range(start, len(paste.lines)):
        line, kind = paste.lines[number], paste.reading.kinds[number]
        if paste.rules.pattern("during_handling").search(line):
            handled = True
        elif handled and line and (kind not in (FRAME, CODE) or qualified.match(line)):
            return True
        elif warned and kind != FRAME and _tells_of_failure(line, number == start, alarmed, paste):
            return True  # the line below a warning is the code that it speaks of
    return False


def _tells_of_failure(line: str, is_code: bool, alarmed: bool, paste: Paste) -> bool:
    """Whether a line says that a program died, or, where it is no code, that something failed.

    ``alarmed``: the log calls the warning itself an error, so its levels say nothing.
    """
    if line in paste.alarms and not alarmed and not "0" <= line[:1] <= "9":
        return True
    if paste.rules.pattern("summary").match(line):
        return False  # of pytest, which has shown the failure itself
    if paste.rules.pattern("death").search(line):
        return True
    return not is_code and paste.rules.pattern("failure").search(line) is not None


def _is_direct_cause(line: int, paste: Paste) -> bool:
    cause = paste.rules.pattern("direct_cause")
    other = paste.rules.pattern("during_handling")
    between = paste.lines[line : max(line, paste.reading.final)]
    return any(cause.search(text) for text in between) and not any(
        other.search(text) for text in between
    )


def _speaks_against(hit: Hit, hits: list[Hit], catalogue: Catalogue) -> bool:
    """Whether a wording that the entry excludes (UNLESS) stands in the same or a later region."""
    entry = catalogue.templates[hit.template][ENTRY]
    return any(
        other.region >= hit.region
        and catalogue.templates[other.template][GUARD]
        and catalogue.templates[other.template][ENTRY] == entry
        for other in hits
    )


def has_frame(entry: dict[str, Any], paste: Paste) -> bool:
    """Whether a frame of the traceback is one of those that the entry asks for (FRAMES)."""
    if not entry["frames"]:
        return True
    for place, kind in enumerate(paste.reading.kinds):
        if kind == FRAME or 'File "' in paste.lines[place]:  # behind a progress bar, a name, a key
            # Where lines were wrapped, a path goes on in the next.
            shown = "".join(paste.lines[place : place + 2]).replace("\\", "/").lower()
            if any(part in shown for part in entry["frames"]):
                return True
    return False


def is_told_apart(other: Hit, hit: Hit, paste: Paste, catalogue: Catalogue) -> bool:
    """Whether another entry has the same words, and the frames tell that they are not its own."""
    if other.bounds != hit.bounds:
        return False
    one, two = (
        catalogue.entries[catalogue.templates[found.template][ENTRY]] for found in (other, hit)
    )
    if one["frames"]:
        return FRAME in paste.reading.kinds and not has_frame(one, paste)
    return bool(two["frames"])


def _foreign_class(
    hit: Hit, template: list[Any], entry: dict[str, Any], paste: Paste, catalogue: Catalogue
) -> bool:
    """Whether a short message stands under an exception class that never prints it."""
    if template[WEIGHT] >= catalogue.rules.data["weights"]["class_template"]:
        return False
    name = paste.reading.classes[hit.line]
    return bool(name) and name not in entry["classes"]


def _about_torch(paste: Paste) -> bool:
    return paste.rules.pattern("torch").search(paste.text) is not None
