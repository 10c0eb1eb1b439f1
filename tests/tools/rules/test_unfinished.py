def test_marker_in_a_page_is_named(small, says):
    mark = "TO" + "DO"
    line = small.replace("docs/en/shapes/views.md", "Double before", f"{mark} before")
    assert says("unfinished")[0].startswith(f"docs/en/shapes/views.md:{line}: unfinished: {mark}")


def test_marker_in_tools_is_free(small, says):
    small.write("tools/new.py", "# TO" + "DO\n")
    assert says("unfinished") == []
