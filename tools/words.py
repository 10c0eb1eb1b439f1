"""The words that generated parts of a page use, one table a language, with the same keys."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "message": "报错原文",
        "message-one": "torch {releases} 上实际跑出来的原文：",
        "message-many": "不同版本的措辞不一样，下面每一种都在注明的版本上实际跑出来过：",
        "attested": "下面这些措辞见于公开的讨论，没有在我们的机器上跑出来过：",
        "printed-by": "torch {releases}",
        "source": "出处",
        "ran": "本页代码已运行：{where}",
        "ran-part": "本页 {total} 段代码已运行 {passed} 段：{where}",
        "never-ran": "本页代码改动后还没有运行过",
        "needs-cuda": "下面这段代码要有 NVIDIA GPU 才能运行。",
        "needs-torch": "下面这段代码只在 torch {releases} 上是这个结果。",
        "unproven": "只有文档，没有运行：{reason}",
        "not-executed": "没有在这台机器上运行，所以看不到输出：缺少 {missing}",
        "comma": "、",
        "one-run": "torch {torch} · {device} · {date}",
        "separator": "；",
        "described": "：{text}",
        "also-worded": "也写作：",
        "errors": "报错与警告",
        "site": "PyTorch 笔记",
        "download": "下载本页代码（.py）",
        "left-out": "这一段要存成单独的文件来运行，或者要换一个版本的 torch，见页面",
        "kind-error": "报错",
        "kind-warning": "警告",
        "kind-exit": "程序退出",
        "kind-syntax": "语法错误",
        "kind-process": "进程出错",
        "kind-silent": "不报错的错误",
    },
    "en": {
        "message": "The message",
        "message-one": "Printed by torch {releases} when this page's code ran:",
        "message-many": "Releases word it differently; "
        "each wording below was printed by the releases named:",
        "attested": "These wordings were seen in public; no run of ours has printed them:",
        "printed-by": "torch {releases}",
        "source": "source",
        "ran": "The code on this page ran on {where}",
        "ran-part": "{passed} of {total} blocks on this page ran on {where}",
        "never-ran": "The code on this page has not run since it was changed",
        "needs-cuda": "The code below needs an NVIDIA GPU.",
        "needs-torch": "The code below does this on torch {releases} alone.",
        "unproven": "Documented, not run: {reason}",
        "not-executed": "Not executed on this machine, so no output is shown; missing: {missing}",
        "comma": ", ",
        "one-run": "torch {torch} · {device} · {date}",
        "separator": "; ",
        "described": ": {text}",
        "also-worded": "Also worded:",
        "errors": "Errors and warnings",
        "site": "PyTorch Note",
        "download": "Download this page's code (.py)",
        "left-out": "This one runs as a file of its own, or on another torch release: see the page",
        "kind-error": "Error",
        "kind-warning": "Warning",
        "kind-exit": "Exit",
        "kind-syntax": "Syntax error",
        "kind-process": "Process failure",
        "kind-silent": "Silent bug",
    },
}


def word(lang: str, key: str, **values: str) -> str:
    """The phrase `key` in `lang` with its values filled in; KeyError for an unknown key."""
    return WORDS[lang][key].format(**values)
