"""The figure `parameter-or-buffer`: what a module trains, saves and moves, by kind of attribute."""

from collections.abc import Mapping
from dataclasses import dataclass

from tools.figures import svg

NAME = "parameter-or-buffer"


@dataclass(frozen=True)
class Kind:
    """How a tensor was put into a module, as code, and the tables that list it."""

    code: str
    tables: frozenset[str]


KINDS = (
    Kind("nn.Parameter", frozenset({"parameters", "state_dict"})),
    Kind("buffer", frozenset({"buffers", "state_dict"})),
    Kind("buffer, persistent=False", frozenset({"buffers"})),
    Kind("self.x = tensor", frozenset()),
)
QUESTIONS = ("trained", "saved", "moved")

_TOP, _ROW = 34.0, 34.0
_COLUMNS = (212.0, 260.0, 308.0)

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "谁被训练，谁被保存，谁跟着搬动",
        "row": "{code}：训练{trained}，保存{saved}，搬动{moved}。",
        "yes": "是",
        "no": "否",
        "trained": "训练",
        "saved": "保存",
        "moved": "搬动",
        "caption": "训练：在 parameters() 里；保存：在 state_dict() 里；"
        "搬动：跟着 to()、double() 走。",
    },
    "en": {
        "title": "What is trained, what is saved, what is moved",
        "row": "{code}: trained {trained}, saved {saved}, moved {moved}. ",
        "yes": "yes",
        "no": "no",
        "trained": "train",
        "saved": "save",
        "moved": "move",
        "caption": "Train: in parameters(). Save: in state_dict(). Move: follows to(), double().",
    },
}


def answers(kind: Kind) -> dict[str, bool]:
    """Whether such a tensor is trained, saved, and moved with its module."""
    return {
        "trained": "parameters" in kind.tables,
        "saved": "state_dict" in kind.tables,
        "moved": bool(kind.tables & {"parameters", "buffers"}),
    }


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing = [
        svg.label(x + 15, 20, words[question], anchor="middle")
        for x, question in zip(_COLUMNS, QUESTIONS, strict=True)
    ]
    described = ""
    for row, kind in enumerate(KINDS):
        top = _TOP + row * _ROW
        found = answers(kind)
        drawing.append(svg.label(0, top + 19, kind.code, code=True))
        for x, question in zip(_COLUMNS, QUESTIONS, strict=True):
            if found[question]:
                drawing += svg.cell(x, top, 30, 26, "\u2713", tone="fig-a")
            else:
                drawing += svg.cell(x, top, 30, 26, "\u2013")
        said = {question: words["yes" if found[question] else "no"] for question in QUESTIONS}
        described += words["row"].format(code=kind.code, **said)
    height = _TOP + len(KINDS) * _ROW
    title, caption = words["title"], words["caption"]
    described = described.strip()
    return svg.frame(NAME, height, drawing, title=title, described=described, caption=caption)
