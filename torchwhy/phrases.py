"""The sentences of the command line, one table a language, with the same keys."""

PHRASES: dict[str, dict[str, str]] = {
    "zh": {
        "alike": "（原文和收录的措辞略有出入，但应该就是它。）",
        "fix": "改正：",
        "also": "这段文字里还有：",
        "page": "详见：{address}",
        "nearest": "不能确定。最接近的是：",
        "look": "看其中一条：python -m torchwhy --id {slug}",
        "none": "还没有收录这个报错。\n"
        "请贴完整的 Traceback，尤其是最后几行。还是没有的话，去掉最后一行里的数字和路径，"
        "在站内搜索。",
        "wordings": "原文：",
        "where": "看网页：{address}",
    },
    "en": {
        "alike": "(The wording differs a little from the catalogue's, but this should be it.)",
        "fix": "Fix:",
        "also": "In the same text:",
        "page": "More: {address}",
        "nearest": "Not certain. Nearest:",
        "look": "Read one of them: python -m torchwhy --id {slug}",
        "none": "Not in the catalogue yet.\n"
        "Paste the whole traceback, its last lines above all. If that does not help, search the "
        "site for the last line without its numbers and paths.",
        "wordings": "Message:",
        "where": "On the web: {address}",
    },
}
