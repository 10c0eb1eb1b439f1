"""From pages as written to plain Markdown."""

import pytest

from tools import evidence, stage_all
from tools.evidence import Environment, Record, Result
from tools.problems import ProblemError
from tools.stage import stage

EN = "docs/en/shapes/views.md"


def staged(small, key, lang="en"):
    contents = small.contents
    return stage(contents.pages[lang, key], contents)


def test_include_is_expanded_and_each_line_knows_its_page_line(small):
    found = staged(small, "shapes/views.md")
    texts = [line.text for line in found.lines]
    code = texts.index("print(doubled)")
    include = next(
        n for n, row in enumerate(small.read(EN).split("\n"), start=1) if "--8<--" in row
    )
    assert found.origins[code] == (EN, include)
    assert found.lines[code].include == ("snippets/shapes/views.py", 8)
    assert "--8<--" not in found.markdown


def test_stamp_stands_below_the_title(small):
    rows = staged(small, "shapes/views.md").markdown.split("\n")
    title = rows.index("# Lists")
    assert rows[title + 1] == ""
    assert rows[title + 2].startswith('<p class="note-stamp')
    assert rows[title + 3] == ""


def test_page_without_code_has_no_stamp(small):
    assert "note-stamp" not in staged(small, "index.md").markdown


def test_error_page_has_one_stamp_below_its_diagnosis(small):
    text = staged(small, "errors/too-few-gizmos.md").markdown
    assert text.startswith("# ValueError&#58; ")
    assert text.count("note-stamp") == 2  # two classes of one stamp that says: not run
    assert text.index("note-diagnosis") < text.index("note-stamp") < text.index("#message")
    assert "<!-- stamp -->" not in text


def test_generated_parts_are_filled_in(small):
    text = staged(small, "errors/index.md", "zh").markdown
    assert "<!-- generated" not in text
    assert "[零件不够](too-few-gizmos.md)" in text


def test_staging_is_pure(small):
    before = {p: p.read_bytes() for p in small.root.rglob("*") if p.is_file()}
    assert staged(small, "shapes/views.md") == staged(small, "shapes/views.md")
    assert before == {p: p.read_bytes() for p in small.root.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("views.py:double_a_list", "views.py:nothing", "has no region nothing"),
        ("shapes/views.py:", "shapes/view.py:", "there is no file snippets/shapes/view.py"),
        ("!!! note", "<!-- generated: magic -->\n\n!!! note", "nothing generates magic"),
        ("# Lists\n", "", "the page has no title"),
    ],
)
def test_page_that_asks_for_what_does_not_exist(small, old, new, message):
    small.replace(EN, old, new)
    with pytest.raises(ProblemError) as caught:
        staged(small, "shapes/views.md")
    (problem,) = caught.value.problems
    assert problem.path == EN
    assert message in problem.message


def test_all_pages_are_written_as_they_are_staged(small, tmp_path_factory, capsys):
    folder = tmp_path_factory.mktemp("staged") / "new"
    assert stage_all.main([str(folder)], small.root) == 0
    written = {p.relative_to(folder).as_posix() for p in folder.rglob("*.md")}
    assert len(written) == 8
    assert written >= {"zh/shapes/views.md", "en/errors/too-few-gizmos.md"}
    text = (folder / "en/shapes/views.md").read_text(encoding="utf-8")
    assert text == staged(small, "shapes/views.md").markdown
    assert "wrote 8 pages" in capsys.readouterr().out


def test_nothing_is_written_where_a_page_cannot_be_staged(small, tmp_path_factory, capsys):
    small.replace(EN, "views.py:double_a_list", "views.py:nothing")
    folder = tmp_path_factory.mktemp("staged") / "new"
    assert stage_all.main([str(folder)], small.root) == 1
    assert f"{EN}:" in capsys.readouterr().err
    assert not folder.exists()


def test_folder_with_other_files_is_refused(small, tmp_path_factory, capsys):
    folder = tmp_path_factory.mktemp("staged")
    (folder / "mine.txt").write_text("keep", encoding="utf-8")
    assert stage_all.main([str(folder)], small.root) == 1
    assert "not an empty folder" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("argv", [[], ["a", "b"], ["--help"]])
def test_wrong_usage(argv, capsys):
    assert stage_all.main(argv) == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("need", "said"),
    [
        ("cuda", "The code below needs an NVIDIA GPU."),
        ("no cuda", "The code below does this only on a machine without an NVIDIA GPU."),
        ("torch<2.6", "The code below does this on torch &lt;2.6 alone."),
    ],
)
def test_a_page_says_what_a_block_needs_above_all_its_comments(small, need, said):
    key = "errors/too-few-gizmos.md"
    mark = '<!--pytest.mark.raises("too-few-gizmos")-->'
    small.replace(f"docs/en/{key}", mark, f'{mark}\n<!--pytest.mark.needs("{need}")-->')
    lines = staged(small, key).markdown.split("\n")
    place = lines.index(f'<p class="note-needs">{said}</p>')
    assert lines[place - 1] == lines[place + 1] == ""
    assert lines[place + 2] == mark


def test_a_page_of_what_never_ran_says_why(small):
    key = "errors/too-few-gizmos.md"
    small.replace(f"docs/en/{key}", 'synced: "', 'unproven: "no <gizmos> here"\nsynced: "')
    assert "Documented, not run: no &#60;gizmos&#62; here" in staged(small, key).markdown


def test_a_block_that_an_older_release_runs_otherwise_says_so(small):
    contents = small.contents
    page = contents.pages["en", "shapes/views.md"]
    (block,) = stage(page, contents).blocks
    for release, outcome in (("2.15.0", "passed"), ("2.4.1", "failed")):
        where = Environment("3.11.9", release, "", "Linux x86_64", "CPU")
        record = Record(where, {block.key: Result(outcome, 0, "2026-11-21")})
        evidence.write(record, small.root / f"evidence/cpu-{release}/shapes.json")
    rows = stage(page, small.contents).markdown.split("\n")
    place = rows.index("```python")
    assert rows[place - 1] == ""
    assert "from torch 2.15.0 on; on torch 2.4.1 it ends" in rows[place - 2]


def test_each_block_says_below_its_output_where_it_ran(small):
    contents = small.contents
    page = contents.pages["zh", "shapes/views.md"]
    (block,) = stage(page, contents).blocks
    assert '<p class="note-ran note-ran-missing">改动后' in stage(page, contents).markdown
    where = Environment("3.11.9", "2.15.0", "", "Linux x86_64", "CPU")
    record = Record(where, {block.key: Result("passed", 0, "2026-11-21")})
    evidence.write(record, small.root / "evidence/cpu-2.15.0/shapes.json")
    rows = stage(page, small.contents).markdown.split("\n")
    place = rows.index('<p class="note-ran">已运行：torch 2.15.0 · CPU · 2026-11-21</p>')
    assert rows[place - 4 : place] == ["```text", "[2, 4]", "```", ""]


def test_block_without_output_has_its_stamp_below_its_code(small):
    key = "errors/too-few-gizmos.md"
    text = small.read(f"docs/en/{key}")
    output = "<!--pytest-codeblocks:expected-output-->\n```text\n3\n```\n"
    small.replace(f"docs/en/{key}", output, "")
    assert text != small.read(f"docs/en/{key}")
    rows = staged(small, key).markdown.split("\n")
    place = next(n for n, row in enumerate(rows) if "print(gizmos)" in row)
    assert rows[place + 1] == "```"
    assert rows[place + 3].startswith('<p class="note-ran')


def test_block_that_lacks_something_here_and_never_ran_has_no_stamp(small):
    opens = '```python\n--8<-- "snippets/shapes/views.py:double_a_list"'
    small.replace(
        "docs/en/shapes/views.md", opens, f'<!--pytest.mark.needs("torch<2.0")-->\n{opens}'
    )
    assert "note-ran" not in staged(small, "shapes/views.md").markdown
