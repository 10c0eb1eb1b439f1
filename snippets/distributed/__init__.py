"""Code of the chapter about several GPUs and processes."""
