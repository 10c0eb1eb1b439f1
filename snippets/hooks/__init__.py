"""Code of the chapter about hooks, inspection and recording."""
