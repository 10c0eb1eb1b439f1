"""Saving, loading, devices."""
