"""Modules and containers."""
