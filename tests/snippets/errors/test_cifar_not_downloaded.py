from snippets.errors import cifar_not_downloaded as entry


def test_fix_reads_the_digit():
    assert entry.fix() == (1, 7)


def test_find_it_says_where_the_files_belong(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[:2] == [
        "MNIST: root/MNIST/raw",
        "CIFAR10: root/cifar-10-batches-py",
    ]
