"""Classic networks."""
