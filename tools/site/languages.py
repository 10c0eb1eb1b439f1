"""Where each language's site stands, and the words that its theme, worker and home page use."""

from collections.abc import Mapping

from tools.repo import home


def address(lang: str, public: str) -> str:
    """The address of one language's root below the `public` one; empty where that is unknown."""
    if not public:
        return ""
    root = public if public.endswith("/") else f"{public}/"
    return f"{root}{home(lang)}"


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
        "share": "复制链接",
        "share_look": "链接里带的就是下面这段文字：它只放在网址里，不会发给任何服务器。"
        "路径、用户名、主机名、令牌和各种地址已经换掉；"
        "复制前请再看一遍，不想给人看的可以接着删。",
        "share_copy": "复制这个链接",
        "share_close": "不用了",
        "share_link": "链接",
        "share_done": "复制好了。打开链接的人会看到这段文字和它的诊断。",
        "share_by_hand": "浏览器不允许自动复制，请手动复制下面这个链接。",
        "share_long": "文字太长，压缩之后链接还有 {count} 个字符，最多只能 {most} 个。"
        "只留 Traceback 的最后几十行再试。",
        "share_damaged": "这个链接不完整，里面的文字打不开。请对方重新复制一次。",
        "share_old": "这个浏览器打不开压缩过的链接，请更新浏览器再试。",
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
        "share": "Copy link",
        "share_look": "The link will hold the text below: it stands in the address alone and is "
        "sent to no server. Paths, user and host names, tokens and addresses have been replaced; "
        "read it once more before you copy, and delete what nobody should see.",
        "share_copy": "Copy this link",
        "share_close": "Never mind",
        "share_link": "Link",
        "share_done": "Copied. Whoever opens the link sees this text and its diagnosis.",
        "share_by_hand": "The browser does not allow copying; please copy the link below by hand.",
        "share_long": "The text is too long: even packed, the link has {count} characters, and at "
        "most {most} will do. Keep only the last lines of the traceback.",
        "share_damaged": "This link is not whole, so its text cannot be read. "
        "Ask for it once more.",
        "share_old": "This browser cannot unpack the link. Please try a newer one.",
        "no_script": "Looking up a paste needs JavaScript; without it, the error index helps.",
    },
}
