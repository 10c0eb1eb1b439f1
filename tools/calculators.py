"""Small calculators on pages: their forms as HTML. What they compute is `calculators.js`'s work."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from tools.repo import LANGUAGES


@dataclass(frozen=True)
class Field:
    """An input: its name, its first value (of which the kind follows), its label by language.

    `layers` are those for which it is shown, in a form that asks for a layer.
    """

    name: str
    value: int | bool | str
    label: Mapping[str, str] | None = None
    choices: Sequence[str] = ()
    layers: Sequence[str] = ()


_WINDOW = (
    Field("size", 32, {"zh": "输入边长", "en": "input size"}),
    Field("kernel_size", 3),
    Field("stride", 2),
    Field("padding", 1),
    Field("dilation", 1),
)
_LAYERS = ("Linear", "Conv2d", "BatchNorm2d", "Embedding")
FORMS: Mapping[str, Sequence[Field]] = {
    "conv": _WINDOW,
    "pool": (*_WINDOW, Field("ceil_mode", True)),
    "broadcast": (
        Field("left", "3, 2, 4, 4", {"zh": "左边的形状", "en": "left shape"}),
        Field("right", "2, 4, 1", {"zh": "右边的形状", "en": "right shape"}),
    ),
    "parameters": (
        Field("layer", "Conv2d", {"zh": "层", "en": "layer"}, _LAYERS),
        Field(
            "inputs",
            64,
            {"zh": "输入（通道、特征或词数）", "en": "inputs (channels, features, words)"},
        ),
        Field(
            "outputs",
            128,
            {"zh": "输出（通道、特征或向量长度）", "en": "outputs (channels, features, vector)"},
            layers=("Linear", "Conv2d", "Embedding"),
        ),
        Field("kernel_size", 3, layers=("Conv2d",)),
        Field("groups", 1, layers=("Conv2d",)),
        Field("bias", True, layers=("Linear", "Conv2d")),
    ),
}

TITLES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "conv": "卷积的输出边长",
        "pool": "池化的输出边长",
        "broadcast": "这两个形状能广播吗",
        "parameters": "这一层有多少参数",
    },
    "en": {
        "conv": "Output size of a convolution",
        "pool": "Output size of a pooling",
        "broadcast": "Do these two shapes broadcast?",
        "parameters": "How many parameters a layer has",
    },
}
# What the answers say; {names} are filled in by the script.
WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "whole": "请填整数：padding 不小于 0，其余不小于 1。",
        "short": "放不下：补边后边长 {have}，核的覆盖宽度是 {reach}。",
        "outside": "最后一个窗口从 {start} 开始，已经超出输入和左边的补边"
        "（到 {end} 为止），舍去：{windows}",
        "padding": "padding 最多是 kernel_size 的一半：{most}。",
        "shape": "请写成逗号隔开的整数，例如 3, 2, 4, 4。",
        "differ": "第 {axis} 维对不上：{left} 和 {right} 不相等，也都不是 1。",
        "groups": "inputs = {inputs} 和 outputs = {outputs} 都要能被 groups = {groups} 整除。",
        "count": "{terms} = {count} 个参数",
        "weights": "float32 权重 {amount} MiB",
        "training": "加上梯度和 Adam 的两份状态 {amount} MiB",
    },
    "en": {
        "whole": "Whole numbers, please: padding at least 0, all others at least 1.",
        "short": "It does not fit: the side is {have} with padding, the kernel reaches {reach}.",
        "outside": "The last window would start at {start}, beyond the input and its left padding "
        "(which end at {end}), and is left out: {windows}",
        "padding": "padding may be at most half of kernel_size: {most}.",
        "shape": "Whole numbers with commas between them, please, such as 3, 2, 4, 4.",
        "differ": "Dimension {axis} does not fit: {left} and {right} differ, and neither is 1.",
        "groups": "groups = {groups} must divide inputs = {inputs} and outputs = {outputs}.",
        "count": "{terms} = {count} parameters",
        "weights": "{amount} MiB of float32 weights",
        "training": "{amount} MiB with gradients and Adam's two states",
    },
}
NAMES: tuple[str, ...] = tuple(sorted(FORMS))
assert set(WORDS) == set(TITLES) == set(LANGUAGES)


def calculator(name: str, lang: str) -> list[str]:
    """The form as HTML lines without a blank one; KeyError for an unknown name or language."""
    words = escape(json.dumps(WORDS[lang], ensure_ascii=False))
    return [
        f'<form class="note-calculator" data-calculator="{name}" data-words="{words}">',
        "<fieldset>",
        f"<legend>{escape(TITLES[lang][name])}</legend>",
        '<div class="note-calculator__fields">',
        *(_field(field, lang) for field in FORMS[name]),
        "</div>",
        '<output aria-live="polite"></output>',
        "</fieldset>",
        "</form>",
    ]


def _field(field: Field, lang: str) -> str:
    shown = escape(field.label[lang]) if field.label else f"<code>{field.name}</code>"
    only = f' data-for="{" ".join(field.layers)}"' if field.layers else ""
    return f"<label{only}>{shown} {_input(field)}</label>"


def _input(field: Field) -> str:
    if field.choices:
        options = "".join(
            f"<option{' selected' if choice == field.value else ''}>{choice}</option>"
            for choice in field.choices
        )
        return f'<select name="{field.name}">{options}</select>'
    if isinstance(field.value, bool):
        return f'<input type="checkbox" name="{field.name}"{" checked" if field.value else ""}>'
    mode = "numeric" if isinstance(field.value, int) else "text"
    size = 4 if mode == "numeric" else 14
    return (
        f'<input name="{field.name}" value="{escape(str(field.value))}" size="{size}"'
        f' inputmode="{mode}" autocomplete="off" spellcheck="false">'
    )
