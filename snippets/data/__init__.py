"""Data and transforms."""
