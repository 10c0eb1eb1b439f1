"""The figure `packed-sequences`: sequences filled up, and the steps that packing keeps."""

from collections.abc import Mapping

from tools.figures import svg

NAME = "packed-sequences"
LENGTHS = (2, 5, 3)

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "打包：每一步只算还没结束的句子",
        "described": "三个句子的长度是 {lengths}，补 0 到 {longest}。打包后按长短排成 {order}，"
        "各步要算的句子数 batch_sizes 是 {sizes}，一共 {kept} 格，省掉 {saved} 格。",
        "caption": "上面是补齐后的一批，1.3 是第 1 句的第 3 步（都从 0 数起），虚线格是补的 0。"
        "下面按长短排好，每一列只算实线格，"
        "列下的数就是 batch_sizes。",
        "padded": "补齐",
        "packed": "打包",
    },
    "en": {
        "title": "Packing: each step computes only what has not ended",
        "described": "Three sequences with lengths {lengths} are filled up with zeros to "
        "{longest}. Packed, they are sorted by length as {order}, and the steps have batch_sizes "
        "{sizes}: {kept} cells, which saves {saved}.",
        "caption": "Above, the padded batch: 1.3 is step 3 of sequence 1, both counted from 0, and "
        "dashed cells are zeros that fill up. Below, sorted by length: each column computes its "
        "solid cells, and the number under it is its batch size.",
        "padded": "padded",
        "packed": "packed",
    },
}


def order(lengths: tuple[int, ...]) -> list[int]:
    """The sequences from the longest to the shortest; equal ones as they came."""
    return sorted(range(len(lengths)), key=lambda index: -lengths[index])


def batch_sizes(lengths: tuple[int, ...]) -> list[int]:
    """How many sequences each step still has."""
    return [sum(length > step for length in lengths) for step in range(max(lengths))]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    sizes, sorted_ = batch_sizes(LENGTHS), order(LENGTHS)
    left, pitch = 78.0, 46.0
    drawing: list[str] = []
    for top, name, rows, kept in (
        (10.0, "padded", list(range(len(LENGTHS))), False),
        (128.0, "packed", sorted_, True),
    ):
        drawing.append(svg.label(2, top + 54, words[name]))
        for place, sequence in enumerate(rows):
            y = top + place * 32
            for step in range(max(LENGTHS)):
                x = left + step * pitch
                if step < LENGTHS[sequence]:
                    drawing += svg.cell(x, y, 40, 28, f"{sequence}.{step}", tone="fig-a")
                elif not kept:
                    drawing += svg.cell(x, y, 40, 28, "0", tone="fig-b", dashed=True)
    for step, size in enumerate(sizes):
        x = left + step * pitch + 20
        drawing.append(svg.label(x, 246, str(size), anchor="middle", code=True, tone="fig-a"))
    total = len(LENGTHS) * max(LENGTHS)
    described = words["described"].format(
        lengths=list(LENGTHS),
        longest=max(LENGTHS),
        order=sorted_,
        sizes=sizes,
        kept=sum(LENGTHS),
        saved=total - sum(LENGTHS),
    )
    return svg.frame(
        NAME, 254, drawing, title=words["title"], described=described, caption=words["caption"]
    )
