"""Where each language's site stands, and the words that its theme, worker and home page use."""

from collections.abc import Mapping

from tools.repo import LANGUAGES

MAIN = LANGUAGES[0]


def address(lang: str, public: str) -> str:
    """The address of one language's root below the `public` one; empty where that is unknown."""
    if not public:
        return ""
    root = public if public.endswith("/") else f"{public}/"
    return root if lang == MAIN else f"{root}{lang}/"


WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "ask": "搜索，或粘贴报错",
        "here": "当前位置",
        "best": "就是它",
        "likely": "很可能是它，请核对",
        "family": "多半是这一类，请核对",
        "nearest": "只是接近，不一定是它",
        "also": "同一段输出里还有",
        "open": "原因与改法",
        "unknown": "这条报错还没有收录",
        "unknown_after": "如果都不是，就是还没有收录",
        "unknown_hint": "下面若有结果，只是用词相近的内容。也可以按异常类型翻一翻报错索引。",
        "unknown_open": "打开报错索引",
        "waiting": "正在查找……",
        "nothing": "没有找到相关内容。换个说法，或者只留报错的最后一行试试。",
        "failed": "查找功能没有加载成功，请刷新页面再试。",
        "one": "找到 1 条结果",
        "found": "找到 {count} 条结果",
        "home": "首页",
        "language": "语言",
        "paste": "把报错整段贴进来",
        "paste_example": "Traceback (most recent call last):\n  …\nRuntimeError: …",
        "paste_hint": "只在你的浏览器里查找，什么都不会发送出去。",
        "example": "用一段示例试试",
        "empty": "清空",
        "no_script": "粘贴查找要用到 JavaScript；没有它，可以直接翻报错索引。",
    },
    "en": {
        "ask": "Search, or paste an error",
        "here": "You are here",
        "best": "This is it",
        "likely": "Very likely this; please check",
        "family": "Probably this kind; please check",
        "nearest": "Close, but not certain",
        "also": "Also in this output",
        "open": "Cause and fix",
        "unknown": "This error is not in the catalogue yet",
        "unknown_after": "If it is none of these, it is not in the catalogue yet",
        "unknown_hint": "Anything below only uses similar words. "
        "You can also look through the error index by exception class.",
        "unknown_open": "Open the error index",
        "waiting": "Looking it up…",
        "nothing": "Nothing found. Try other words, or only the last line of the error.",
        "failed": "Search did not load. Please reload the page and try again.",
        "one": "1 result",
        "found": "{count} results",
        "home": "Home",
        "language": "Language",
        "paste": "Paste the whole error here",
        "paste_example": "Traceback (most recent call last):\n  …\nRuntimeError: …",
        "paste_hint": "It is looked up in your browser; nothing is sent anywhere.",
        "example": "Try an example",
        "empty": "Clear",
        "no_script": "Looking up a paste needs JavaScript; without it, the error index helps.",
    },
}
