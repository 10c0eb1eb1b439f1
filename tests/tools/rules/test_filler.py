import pytest

LONG = {
    "en": "Every word of this sentence was written for no error at all, which shows.",
    "zh": "这个句子不是为哪一个报错写的，放在哪一页都可以，所以没有用处。",
}
SHORT = {"en": "There are too few.", "zh": "零件不够用。"}


def second_entry(small, lang, sentence, *, below="## "):
    """Another entry whose page holds the sentence, as the first one's does."""
    old = small.read(f"docs/{lang}/errors/too-few-gizmos.md")
    place = old.index("{ #see-also }") if below == "see" else old.index("## ")
    end = old.index("\n", place) + 1 if below == "see" else place
    text = f"{old[:end]}\n{sentence}\n\n{old[end:]}"
    for slug in ("too-few-gizmos", "no-gizmos"):
        small.write(f"docs/{lang}/errors/{slug}.md", text)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_long_sentence_on_two_error_pages(small, says, lang):
    second_entry(small, lang, LONG[lang])
    place = f"docs/{lang}/errors/"
    assert any(
        said.startswith(place) and f"this sentence stands in {place}" in said
        for said in says("filler")
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_short_sentence_and_titles_of_links_may_repeat(small, says, lang):
    second_entry(small, lang, SHORT[lang])
    assert says("filler") == []
    second_entry(small, lang, LONG[lang], below="see")
    assert says("filler") == []
