import pytest

from tools.rules.traces import FOLDERS, HOSTS


@pytest.mark.parametrize("host", HOSTS)
def test_registry_host_is_named(small, says, host):
    name = host.replace("\\", "")
    small.write("notes.md", f"# Notes\n\nFrom https://{name}/simple\n")
    (said,) = says("traces")
    assert said.startswith("notes.md:3: the registry host ")


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("form", ["cd {}", '"{}/a.txt"', "file://{}/a", "{}", "(`{}/x`)"])
def test_machine_path_is_named(small, says, folder, form):
    small.write("notes.md", form.format(f"/{folder}") + "\n")
    assert says("traces")[0].startswith("notes.md:1: the machine path")


@pytest.mark.parametrize(
    "text", ["docs/root/a", "a/opt", "../tmp/x", "/optional", "$HOME/work", "</root>", "/tmpl"]
)
def test_other_paths_pass(small, says, text):
    small.write("notes.md", f"{text}\n")
    assert says("traces") == []


def test_binary_and_ignored_files_are_left_alone(small, says):
    small.write(".gitignore", "*.log\n")
    small.write("a.log", f"/{FOLDERS[0]}/x\n")
    (small.root / "a.bin").write_bytes(b"\0/" + FOLDERS[0].encode() + b"/x")
    assert says("traces") == []
