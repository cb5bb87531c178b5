"""What the figures mean: statuses with their reasons."""
