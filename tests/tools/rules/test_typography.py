import pytest

from tools.rules.typography import faults


def said(text):
    return [str(problem) for problem in faults(text, "a.md", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "N、C、H、W 的顺序",
        "步长（stride）：步长",
        "Ctrl-F（Mac 上是 ⌘-F），搜",
        "torch≥2.15 的版本",
        "大约 3.5 倍，GPU/CPU 之间",
        "“引号”里的字",
        "先这样……再那样",
        "1. 前一层没接上；",
        "- 前一层没接上；",
        "用 -1 代替，x=3 时",
        "它——或者 x——都可以",
        "前缀是 module. 的键",
        "形状变成 (3, 1, …) 的张量",
        "把 view(…) 换成 reshape(-1)",
        "it's plain English, with (brackets): no Han at all.",
    ],
)
def test_correct_text_passes(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("中文,中文", "half-width , beside Han"),
        ("共用:是", "half-width : beside Han"),
        ("真的?是的", "half-width ? beside Han"),
        ("好了.", "half-width . beside Han"),
        ("PyTorch 2.15,然后", "half-width , beside Han"),
        ("批大小 (batch size)", "half-width ( beside Han"),
        ("批大小(batch)大", "half-width ( beside Han"),
        ('他说"好"', "a straight quote beside Han"),
        ("模型...好", "dots beside Han"),
        ("您好", "Write 你"),
        ("第1维", "第 1 维"),
        ("pytorch和numpy", "spacing or punctuation"),
        ("张量 ，好", "a space beside full-width punctuation"),
        ("张量。 好", "a space beside full-width punctuation"),
        ("形状是(3, 32)的张量", "spacing or punctuation"),
    ],
)
def test_wrong_text_is_named(text, message):
    found = said(text)
    assert found
    assert found[0].startswith("a.md:3: ")
    assert message in " ".join(found)


def test_prose_of_chinese_pages_is_judged_without_code_and_links(small, says):
    page = "docs/zh/shapes/views.md"
    small.replace(page, "`sum`", "`f(a,b)`、[文字](../a.md)、**粗体**<kbd>字</kbd>")
    assert says("typography") == []


def test_inline_code_needs_spaces_like_latin(small, says):
    line = small.replace("docs/zh/shapes/views.md", "用 `sum` 之前", "用`sum`之前")
    (text,) = says("typography")
    assert text.startswith(f"docs/zh/shapes/views.md:{line}: spacing")


def test_front_matter_and_readme_count(small, says):
    small.replace("docs/zh/errors/too-few-gizmos.md", "现在只有", "现在,只有")
    small.write("README.md", "# 笔记\n\n中文,English\n")
    assert [text.split(": ")[0] for text in says("typography")] == [
        "docs/zh/errors/too-few-gizmos.md:3",
        "README.md:3",
    ]
