"""The gate: what was published before, what would be published now, and what changed in silence."""
