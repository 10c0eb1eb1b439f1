import pytest

from tools import evidence
from tools.collect import Collector
from tools.evidence import Environment, Record, Result

PAGES = ("docs/zh/shapes/views.md", "docs/en/shapes/views.md")
TEST = "tests/snippets/shapes/test_views.py"
OPENS = '```python\n--8<-- "snippets/shapes/views.py:double_a_list"'


def mark(small, text):
    for page in PAGES:
        small.replace(page, OPENS, f"<!--pytest.mark.{text}-->\n{OPENS}")


def test_skip_that_is_not_listed_is_named_in_both_languages(small, says):
    mark(small, 'skipif(sys.platform == "none", reason="sum")')
    assert sorted(line.split(":")[0] for line in says("skips")) == sorted(PAGES)


def test_listed_skip_is_allowed(small, says):
    mark(small, 'skipif(sys.platform == "none", reason="sum")')
    small.write("docs/skipped-blocks.txt", "# remark\nshapes/views.md: no such system\n")
    assert says("skips") == []


def test_idle_line_of_the_list_is_named(small, says):
    small.write("docs/skipped-blocks.txt", "\nshapes/views.md: no such system\n")
    (said,) = says("skips")
    assert said.startswith("docs/skipped-blocks.txt:2: shapes/views.md: no block")


def test_line_of_the_list_without_a_reason_cannot_be_read(small, says):
    small.write("docs/skipped-blocks.txt", "shapes/views.md:\n")
    (said,) = says("skips")
    assert "cannot read shapes/views.md:" in said


def test_need_of_a_gpu_that_the_code_does_not_speak_of_is_named(small, says):
    mark(small, 'needs("cuda")')
    assert all("speaks of none" in line for line in says("skips"))
    assert len(says("skips")) == 2


@pytest.mark.parametrize(
    "how",
    [
        "@pytest.mark.skip(reason='later')\ndef test_x():\n    assert views",
        "@pytest.mark.xfail\ndef test_x():\n    assert views",
        "def test_x():\n    pytest.skip('later')",
        "torch = pytest.importorskip('torch')",
    ],
)
def test_test_of_a_snippet_that_may_be_skipped_is_named(small, says, how):
    small.replace(TEST, "def test_double", f"{how}\n\n\ndef test_double")
    (said,) = says("skips")
    assert said.startswith(f"{TEST}:")
    assert "hides a test" in said


def test_test_may_be_left_out_on_a_system_that_lacks_something(small, says):
    skip = "@pytest.mark.skipif(sys.platform == 'win32', reason='Windows has no fork')"
    small.replace(TEST, "def test_double", f"{skip}\ndef test_double")
    assert says("skips") == []


def test_test_that_says_what_it_needs_is_allowed(small, says):
    small.replace(TEST, "def test_double", "@pytest.mark.needs('torch>=2.6')\ndef test_double")
    assert says("skips") == []


def test_release_of_torch_on_which_the_block_never_ran_is_no_reason(small, says):
    mark(small, 'needs("torch<2.0")')
    assert len(says("skips")) == 2
    assert all("no record of it" in line for line in says("skips"))


def test_block_that_ran_on_a_release_that_it_names_is_allowed(small, says):
    mark(small, 'needs("torch<2.5")')
    (block, *_) = Collector(small.root).blocks(small.root / PAGES[0])
    where = Environment("3.11.9", "2.4.1", "", "Linux x86_64", "CPU")
    record = Record(where, {block.key: Result("passed", 0, "2026-11-21")})
    evidence.write(record, small.root / "evidence/cpu-2.4.1/shapes.json")
    assert says("skips") == []


NEEDY = '@pytest.mark.needs("cuda")\ndef test_double'


def test_test_that_needs_a_gpu_of_which_nothing_speaks_is_named(small, says):
    line = small.replace(TEST, "def test_double", NEEDY) + 1
    (said,) = says("skips")
    assert said.startswith(f"{TEST}:{line}: this test is said to need a GPU")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    return doubled", '    return doubled if "cuda" else 0'),
        ("    return doubled", "    return doubled if ON_A_GPU else 0\n\n\nON_A_GPU = 'cuda'"),
    ],
)
def test_need_of_a_test_may_lie_in_what_it_calls(small, says, old, new):
    small.replace(TEST, "def test_double", NEEDY)
    small.replace("snippets/shapes/views.py", old, new)
    assert says("skips") == []
