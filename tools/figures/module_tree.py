"""The figure `module-tree`: what children() visits and what modules() does, in which order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tools.figures import svg
from tools.figures.grids import line

NAME = "module-tree"


@dataclass(frozen=True)
class Module:
    """A module by its name in its parent, its class, and what is in it."""

    name: str
    kind: str
    inside: tuple["Module", ...] = ()


NET = Module(
    "net",
    "Net",
    (
        Module(
            "features",
            "Sequential",
            (Module("0", "Conv2d"), Module("1", "BatchNorm2d"), Module("2", "ReLU")),
        ),
        Module("head", "Linear"),
    ),
)

_TOP, _ROW, _STEP = 30.0, 32.0, 18.0
_COLUMNS = {"children()": 194.0, "modules()": 284.0}
_CELL = 30.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "children() 只走一层，modules() 走到底",
        "described": (
            "net 里有 features 和 head，features 里有三层。children() 依次给出 {children}；"
            "modules() 先给出 net 自己，依次是 {modules}。"
        ),
        "caption": "数字是走到的次序。children() 只有直接的下一层，"
        "modules() 包括自己和里面的所有层。",
        "between": "、",
    },
    "en": {
        "title": "children() goes one level down, modules() all the way",
        "described": (
            "net holds features and head, and features holds three layers. children() gives "
            "{children}; modules() begins with net itself and gives {modules}."
        ),
        "caption": "The numbers are the order of the visit. children() has the next level alone, "
        "modules() the network itself and everything in it.",
        "between": ", ",
    },
}


def children(module: Module) -> list[str]:
    """Names of what children() visits, in order."""
    return [child.name for child in module.inside]


def modules(module: Module, prefix: str = "") -> Iterator[str]:
    """Dotted names of what modules() visits, in order; the network's own is empty."""
    yield prefix
    for child in module.inside:
        yield from modules(child, f"{prefix}.{child.name}" if prefix else child.name)


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    visits = {"children()": children(NET), "modules()": list(modules(NET))}
    drawing = [
        svg.label(x + _CELL / 2, 16, call, anchor="middle", code=True)
        for call, x in _COLUMNS.items()
    ]
    rows = list(_rows(NET))
    places = {name: row for row, (name, _, _) in enumerate(rows)}
    for row, (name, depth, module) in enumerate(rows):
        drawing += _row(row, name, depth, module, visits)
        if depth:
            parent = name.rpartition(".")[0]
            drawing += _branch(depth * _STEP - 12, places[parent], row)
    described = words["described"].format(
        children=words["between"].join(visits["children()"]),
        modules=words["between"].join(name or NET.name for name in visits["modules()"]),
    )
    height = _TOP + len(visits["modules()"]) * _ROW
    title, caption = words["title"], words["caption"]
    return svg.frame(NAME, height, drawing, title=title, described=described, caption=caption)


def _rows(module: Module, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, int, Module]]:
    """Dotted name, depth and module, parents before what is in them."""
    yield prefix, depth, module
    for child in module.inside:
        name = f"{prefix}.{child.name}" if prefix else child.name
        yield from _rows(child, name, depth + 1)


def _row(
    row: int, name: str, depth: int, module: Module, visits: Mapping[str, Sequence[str]]
) -> list[str]:
    """One line: the module, indented by its depth, and its number in each visit."""
    top = _TOP + row * _ROW
    left = depth * _STEP
    drawing = [svg.label(left, top + 19, f"{module.name}: {module.kind}", code=True)]
    for call, tone in zip(_COLUMNS, ("fig-a", "fig-b"), strict=True):
        if name in visits[call]:
            number = str(visits[call].index(name) + 1)
            place = _COLUMNS[call], top, _CELL, 26
            drawing += svg.cell(*place, number, tone=tone, dashed=tone == "fig-b")
    return drawing


def _branch(x: float, parent: int, row: int) -> list[str]:
    """The line from a parent's row down to a child's."""
    top, bottom = _TOP + parent * _ROW + 24, _TOP + row * _ROW + 14
    return [line(x, top, x, bottom), line(x, bottom, x + 9, bottom)]
