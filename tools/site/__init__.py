"""What turns MkDocs' output into the site: pure functions that tools/hooks.py calls."""
