ZH, EN = "docs/zh/shapes/views.md", "docs/en/shapes/views.md"


def test_change_of_one_language_makes_the_other_stale(small, says):
    small.replace(ZH, "先翻倍", "总要先翻倍")
    assert says("freshness") == [
        (
            f"{EN}:2: {ZH} was changed since this page was brought in line with it. "
            "Read both, mend this one, then run `python -m tools synced shapes/views.md`"
        )
    ]


def test_change_of_a_title_in_front_matter_counts(small, says):
    small.replace("docs/en/errors/too-few-gizmos.md", '"Too few gizmos"', '"Not enough gizmos"')
    (said,) = says("freshness")
    assert said.startswith("docs/zh/errors/too-few-gizmos.md:4: ")


def test_change_of_inline_code_counts(small, says):
    small.replace(ZH, "`sum`", "`max`")
    assert len(says("freshness")) == 1


def test_change_of_code_or_white_space_or_link_targets_is_no_change_of_prose(small, says):
    small.replace(ZH, "[2, 4]", "[2, 5]")
    small.replace(ZH, "先翻倍。", "先翻倍。\n\n")
    small.replace(ZH, "too-few-gizmos.md#fix", "too-few-gizmos.md#why")
    small.replace(ZH, "{ #double-a-list }", "{ #another-id }")
    assert says("freshness") == []


def test_page_that_was_never_marked_says_so(small, says):
    line = small.read(EN).split("\n").index("---", 1)
    small.write(EN, "\n".join(small.read(EN).split("\n")[line + 1 :]))
    (said,) = says("freshness")
    assert said.startswith(f"{EN}:1: nobody has marked this page as in line with {ZH}")
