"""Tooling."""
