"""What all tests share: pytest's own tester, and a small repository to break things in."""

pytest_plugins = ["pytester", "tests.small_repository"]
