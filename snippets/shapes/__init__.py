"""Shapes and broadcasting."""
