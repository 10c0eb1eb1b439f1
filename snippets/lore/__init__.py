"""Training lore."""
