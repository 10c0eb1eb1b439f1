from snippets.errors import variable_volatile as entry


def test_fix_builds_no_graph():
    assert entry.fix() is False


def test_fix_read_knows_that_it_evaluates():
    assert entry.fix_read() == "evaluation"


def test_graphs_of_all_batches_hang_on_the_sum_without_no_grad(capsys):
    assert not entry.graphs_add_up().requires_grad
    assert capsys.readouterr().out.split() == ["True", "False"]


def test_find_it_names_every_place(tmp_path, monkeypatch, capsys):
    (tmp_path / "old.py").write_text("x = 1\ny = Variable(x, volatile=True)\n")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "old.py:2: y = Variable(x, volatile=True)\n"
